;;; What a user does in Emacs, step by step, after the README's snippets; what was seen goes to $NIANBAO_SEEN as JSON.  -*- lexical-binding: t -*-

;; Waits for what is to come, never for a time; `steps' says how far it came.  What differs between the two clients is in
;; eglot.el and lsp-mode.el, which define `client-codes', `client-hover', `client-actions', `client-do' and `client-settings'.

(require 'cl-lib)
(require 'json)
(load "userlock" nil t) ; or it would be loaded over what `answering' puts in its place

(defvar seen nil "What is written down, as an alist.")
(defvar steps nil "How far it came, the last first.")
(defvar noise nil "What Emacs asked, or opened its *Warnings* window for; the last first.")
(defvar report nil "The report's buffer.")

(advice-add 'display-warning :before
            (lambda (_type message &optional _level buffer) (unless buffer (push message noise))))

(defun note (key value) (push (cons key value) seen))

(defun rest ()
  "Does what Emacs does after a command and when it is idle: without a terminal it never is."
  (run-hooks 'post-command-hook 'window-configuration-change-hook)
  (dolist (timer (copy-sequence timer-idle-list)) (timer-event-handler timer)))

(defun await (what predicate)
  "Lets Emacs go on until PREDICATE gives something, and gives that. The deadline only ends what hangs."
  (let ((deadline (+ (float-time) 60)) found)
    (while (not (setq found (funcall predicate)))
      (when (> (float-time) deadline) (error "never: %s" what))
      (accept-process-output nil 0.02)
      (read-event nil nil 0.01) ; what the file system tells
      (rest))
    (push what steps)
    found))

(defun codes (&optional buffer)
  "The codes of the findings in BUFFER or the report, in the order of the text."
  (with-current-buffer (or buffer report) (mapcar #'cdr (sort (client-codes) (lambda (a b) (< (car a) (car b)))))))

(defun go (code)
  "Puts the caret on the finding with CODE."
  (goto-char (car (rassoc code (client-codes)))))

(defun answering (does)
  "Calls DOES; what Emacs asks is answered with yes, and written down."
  (cl-letf* (((symbol-function 'yes-or-no-p) (lambda (question) (push question noise)))
             ((symbol-function 'y-or-n-p) #'yes-or-no-p)
             ((symbol-function 'ask-user-about-supersession-threat)
              (lambda (file) (push (concat (file-name-nondirectory file) " changed on disk; really edit?") noise))))
    (funcall does)))

(defun save () (answering (lambda () (save-some-buffers t))))

(defun choose (words)
  "Does the action whose title has WORDS; gives all titles that were offered."
  (let* ((actions (client-actions))
         (chosen (cl-find-if (lambda (action) (string-match-p (regexp-quote words) (car action))) actions)))
    (unless chosen (error "not offered: %s" words))
    (answering (lambda () (client-do (cdr chosen))))
    (push (concat "menu: " words) steps)
    (mapcar #'car actions)))

(defun on-disk (file)
  (when (file-exists-p file)
    (with-temp-buffer (insert-file-contents file) (buffer-string))))

(defun story ()
  (switch-to-buffer (setq report (find-file-noselect (getenv "NIANBAO_REPORT"))))
  (let ((config (expand-file-name "nianbao.config.json")))
    (await "findings" #'codes)
    (note 'opened (codes))
    (go "t3-row-total")
    (note 'hoverFinding (client-hover))
    (goto-char (point-min))
    (search-forward "第五十条")
    (backward-char)
    (note 'hoverArticle (client-hover))

    (go "t3-row-total")
    (note 'menu (choose "改为"))
    (await "fix" (lambda () (not (member "t3-row-total" (codes)))))
    (choose "全部修复")
    (await "fix-all" (lambda () (= (length (codes)) 1)))
    (note 'fixed (codes))
    (note 'text (with-current-buffer report (buffer-string)))

    (go "t4-sum")
    (choose "在这里接受")
    (let ((buffer (await "configuration made" (lambda () (get-buffer "nianbao.config.json")))))
      (save)
      (await "accepted" (lambda () (null (codes))))
      (note 'accepted (on-disk config))
      (switch-to-buffer buffer)
      (await "reason asked for" (lambda () (codes buffer))))

    (switch-to-buffer report)
    (erase-buffer)
    (insert-file-contents (getenv "NIANBAO_ORIGINAL"))
    (await "undone" (lambda () (member "t3-row-total" (codes))))
    (go "t3-row-total")
    (choose "关闭")
    (save)
    (await "turned off" (lambda () (not (member "t3-row-total" (codes)))))
    (note 'turnedOff (on-disk config))
    (note 'left (codes))

    (dolist (rule '("bookmark-left" "section-numbering"))
      (client-settings rule)
      (await (concat "settings: " rule) (lambda () (and (not (member rule (codes))) (= (length (codes)) 2)))))))

(note 'failure (condition-case failure (progn (story) nil) ((error quit) (format "%S" failure))))
(note 'noise (reverse noise))
(note 'steps (reverse steps))
(with-temp-file (getenv "NIANBAO_SEEN")
  (insert (json-encode (mapcar (lambda (each) (if (listp (cdr each)) (cons (car each) (and (cdr each) (vconcat (cdr each)))) each)) seen))))
(kill-emacs)

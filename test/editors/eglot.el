;;; What differs from lsp-mode in the story of emacs.el.  -*- lexical-binding: t -*-

(require 'eglot)
(require 'flymake)

(defun client-codes ()
  "Places and codes of the findings in this buffer."
  (mapcar (lambda (diagnostic)
            (cons (flymake-diagnostic-beg diagnostic)
                  (plist-get (cdr (assoc 'eglot-lsp-diag (eglot--diag-data diagnostic))) :code)))
          (flymake-diagnostics)))

(defun client-hover ()
  (let (text)
    (eglot-hover-eldoc-function (lambda (found &rest _) (setq text (or found ""))))
    (await "hover" (lambda () text))
    (substring-no-properties text)))

(defun client-actions ()
  (mapcar (lambda (action) (cons (plist-get action :title) action)) (eglot-code-actions (point) (point))))

(defun client-do (action)
  "As `eglot-code-actions' does after the menu."
  (eglot--apply-workspace-edit (plist-get action :edit)))

(defun client-settings (rule)
  "Turns RULE off, and sends the settings."
  (setq-default eglot-workspace-configuration `(:nianbao (:rules ,(list (intern (concat ":" rule)) "off"))))
  (eglot-signal-didChangeConfiguration (eglot-current-server)))

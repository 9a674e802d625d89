;;; What differs from eglot in the story of emacs.el.  -*- lexical-binding: t -*-

(require 'lsp-mode)

;; What a user answers when lsp-mode asks for the first time what the project is: the report's folder.
(lsp-workspace-folders-add (file-name-directory (getenv "NIANBAO_REPORT")))

(defun client-codes ()
  "Places and codes of the findings in this buffer."
  (mapcar (lambda (diagnostic)
            (cons (lsp--position-to-point (lsp:range-start (lsp:diagnostic-range diagnostic)))
                  (lsp:diagnostic-code? diagnostic)))
          (gethash (lsp--fix-path-casing (file-truename buffer-file-name)) (lsp-diagnostics) nil)))

(defun client-hover ()
  (let* ((answer (lsp-request "textDocument/hover" (lsp--text-document-position-params)))
         (text (lsp--render-on-hover-content (lsp:hover-contents answer) t)))
    (substring-no-properties text)))

(defun client-actions ()
  (mapcar (lambda (action) (cons (lsp:code-action-title action) action)) (lsp-code-actions-at-point)))

(defun client-do (action)
  (lsp-execute-code-action action))

(defun client-settings (rule)
  "Turns RULE off, and says only that settings have changed: the server asks for them."
  ;; A list up to 8.0, then a table.
  (setq lsp-client-settings (and (hash-table-p lsp-client-settings) (make-hash-table :test 'equal)))
  (lsp-register-custom-settings `((,(concat "nianbao.rules." rule) "off")))
  (with-current-buffer report (lsp-notify "workspace/didChangeConfiguration" '(:settings nil))))

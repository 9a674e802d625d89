interface Size {
  /** MB */
  readonly download: number;
  readonly disk: number;
}
export const sizes: {
  readonly dependencies: Size;
  readonly editor: Size;
  readonly editorItself: number;
  readonly editorModules: number;
};
export function remedy(lacks: readonly string[]): string;
/** @param list a command as `fc-list`; '' where there is none */
export function hasChineseFonts(folder?: string, list?: string): Promise<boolean>;
export function told(words: string, step: () => Promise<void>): Promise<void>;

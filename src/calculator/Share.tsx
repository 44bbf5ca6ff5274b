import { useState } from 'preact/hooks';
import { plainText } from './plain-text.ts';
import { shareWords } from './wording.ts';

/** Link, print and copy, for giving the answer to others; what is copied is the printed slip as plain text. */
export function Share({ address }: { readonly address: string }) {
  /** `text`: the slip, when the reader has to take it by hand. */
  const [{ said, text }, setCopied] = useState({ said: '', text: '' });
  const copy = async () => {
    const slip = plainText();
    try {
      await navigator.clipboard.writeText(slip);
      setCopied({ said: shareWords.copied, text: '' });
    } catch {
      // No clipboard without a secure address or against the reader's settings: the text is there to be taken by hand.
      setCopied({ said: shareWords.notCopied, text: slip });
    }
  };
  return (
    <div class="calc-share">
      <p>
        <button type="button" class="button" onClick={() => print()}>
          {shareWords.print}
        </button>
        <button type="button" class="button" onClick={copy}>
          {shareWords.copy}
        </button>
        <a href={address}>{shareWords.link}</a>
      </p>
      <p role="status">
        <span key={said}>{said}</span>
      </p>
      {text && <textarea aria-label={shareWords.text} readOnly rows={8} value={text} />}
    </div>
  );
}

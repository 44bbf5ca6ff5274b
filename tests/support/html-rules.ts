/** The rules that the HTML of every page keeps. */
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'void-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'tel-non-breaking': 'off',
    'no-raw-characters': 'off',
    'doctype-style': 'off',
    'no-implicit-button-type': 'off',
    'element-permitted-content': 'error',
  },
});

/** What of a page's HTML does not keep them: place, rule and what is wrong. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
  );
}

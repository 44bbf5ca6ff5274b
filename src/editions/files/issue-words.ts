import { z } from 'zod';

const japanese = z.locales.ja().localeError;
const english = z.locales.en().localeError;

/** What to write for each type that a schema may expect. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: '文字を " " で囲んで書いてください',
  number: '数を、引用符・カンマ・単位を付けずに半角で書いてください（例 12340）',
  int: '整数を、引用符・カンマ・単位を付けずに半角で書いてください（例 12340）',
  boolean: 'true か false と書いてください（引用符は付けません）',
  array: '[ ] で囲んだ並びで書いてください',
  object: '{ } で囲んだまとまりで書いてください',
  record: '{ } で囲んだまとまりで書いてください',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: '実在する日を、半角の YYYY-MM-DD の形で書いてください（例 2031-04-01）',
  datetime: '日時を、半角の YYYY-MM-DDTHH:MM:SS+09:00 の形で書いてください（例 2031-04-01T16:00:00+09:00）',
  url: 'https:// から始まるアドレスを書いてください',
};

function inJapanese(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? 'この項目が要ります。前の版の同じ項目にならって書いてください'
        : EXPECTED[issue.expected];
    case 'invalid_value':
      return value === undefined
        ? `この項目が要ります。${issue.values.map(String).join('、')} のどれかです`
        : `次のどれかにしてください：${issue.values.map(String).join('、')}`;
    case 'invalid_format':
      return FORMATS[issue.format];
    case 'unrecognized_keys':
      return 'この名の項目はありません。つづりを確かめるか、消してください';
    case 'not_multiple_of':
      return `${issue.divisor}の倍数にしてください`;
    case 'too_small':
      if (issue.origin === 'string') return '空にはできません。書くか、なくてよい項目なら行ごと消してください';
      if (issue.origin === 'array')
        return issue.exact ? `ちょうど${issue.minimum}件にしてください` : `${issue.minimum}件以上にしてください`;
      return `${issue.inclusive ? `${issue.minimum}以上` : `${issue.minimum}より大きい数`}にしてください`;
    case 'too_big':
      if (issue.origin === 'string') return `${issue.maximum}文字以内にしてください`;
      if (issue.origin === 'array')
        return issue.exact ? `ちょうど${issue.maximum}件にしてください` : `${issue.maximum}件以内にしてください`;
      return `${issue.maximum}以下にしてください`;
    default:
      return undefined;
  }
}

/** What an editor has to do about an issue, Japanese first, English after ` / `. A message written in the schema comes first. */
export function issueWords(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'custom' || / \/ /.test(issue.message)) return issue.message;
  const say = (locale: typeof japanese) => {
    const text = locale({ ...issue, input: value } as z.core.$ZodRawIssue);
    return typeof text === 'string' ? text : (text?.message ?? issue.message);
  };
  return `${inJapanese(issue, value) ?? say(japanese)} / ${say(english)}`;
}

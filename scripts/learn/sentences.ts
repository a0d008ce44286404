const segmenters = new Map<string, Intl.Segmenter>();

function segment(text: string, granularity: 'sentence' | 'word') {
  const segmenter = segmenters.get(granularity) ?? new Intl.Segmenter('en', { granularity });
  segmenters.set(granularity, segmenter);
  return [...segmenter.segment(text)];
}

export function sentencesOf(text: string): string[] {
  return segment(text, 'sentence')
    .map(({ segment: sentence }) => sentence.trim())
    .filter(Boolean);
}

export function wordsOf(text: string): string[] {
  return segment(text, 'word')
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment: word }) => word);
}

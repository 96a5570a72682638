/** What a field says that nobody has filled in: it stays empty of guesses. */
export const notStated = '未标注';

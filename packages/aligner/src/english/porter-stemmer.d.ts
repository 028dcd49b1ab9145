/** The library has types for its index only, which loads stemmers of fifteen languages. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: {readonly stem: (word: string) => string}
  export default stemmer
}

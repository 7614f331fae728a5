package wuse.facts;

/** An identifier or code that is carried as text: a credit code, an outlet number, a pollutant. */
public interface Written {
  /** The canonical text; two spellings of the same thing give the same text. */
  String text();
}

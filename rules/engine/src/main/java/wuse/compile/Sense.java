package wuse.compile;

import wuse.facts.FieldType;

/** What a value is, which decides how it may be compared. */
enum Sense {
  NUMBER,
  TRUTH,
  WORD,
  DATE,
  TIME,
  FACT;

  static Sense of(FieldType type) {
    return switch (type) {
      case INT, DECIMAL -> NUMBER;
      case BOOL -> TRUTH;
      case DATE -> DATE;
      case TIME -> TIME;
      case TEXT, CHOICE, CREDIT_CODE, OUTLET, PERMIT_NUMBER, POLLUTANT, INDUSTRY, REGION -> WORD;
    };
  }

  boolean ordered() {
    return this == NUMBER || this == DATE || this == TIME;
  }
}

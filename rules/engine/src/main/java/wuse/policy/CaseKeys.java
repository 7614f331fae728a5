package wuse.policy;

import java.util.List;

/** The keys of a file of cases: dossiers and what is expected of them. */
final class CaseKeys {
  private static final Content ANYTHING = new Content.Entries(Content.Plain.ANY);
  private static final Content DOSSIER =
      Content.group(
          Keys.of("dossier")
              .may("enterprise", ANYTHING)
              .may("facts", new Content.Many(ANYTHING))
              .may("terms", ANYTHING)
              .may("covers", new Content.Many(ANYTHING))
              .may("releases", new Content.Many(ANYTHING))
              .may("previous", ANYTHING));
  private static final Content OUTCOME =
      new Content.Word(List.of("met", "missed", "undecided", "notApplicable"));
  private static final Keys EXPECTED =
      Keys.of("expect")
          .may("colour", Content.Plain.TEXT)
          .may("score", Content.Plain.ANY)
          .may("categories", new Content.Entries(Content.Plain.NUMBER))
          .may("caps", new Content.Many(ANYTHING, true))
          .may("points", new Content.Entries(Content.Plain.NUMBER))
          .may("outcomes", new Content.Entries(OUTCOME))
          .may("undecided", Content.Plain.COUNT)
          .may("applicable", Content.Plain.COUNT)
          .may("state", Content.Plain.TEXT)
          .may("since", Content.Plain.ANY)
          .may("until", Content.Plain.ANY)
          .may("earliestAgain", Content.Plain.ANY)
          .may("terms", ANYTHING)
          .may("effectiveColour", Content.Plain.TEXT)
          .may("pending", Content.Plain.ANY)
          .may("holds", new Content.Many(ANYTHING, true))
          .may("basis", new Content.Entries(new Content.Many(Content.Plain.NAME)))
          .may("version", Content.Plain.DATE)
          .may("inForce", Content.Plain.ANY);
  private static final Keys CHANGE =
      Keys.of("night")
          .may("set", ANYTHING)
          .may("unset", new Content.Many(Content.Plain.NAME))
          .need("day", Content.Plain.DATE)
          .need("expect", Content.group(EXPECTED));
  private static final Keys CASE =
      Keys.of("trial")
          .need("name", Content.Plain.TEXT)
          .oneOf(
              Keys.of("trial").need("dossier", DOSSIER),
              Keys.of("trial").need("base", Content.Plain.NAME))
          .may("set", ANYTHING)
          .may("unset", new Content.Many(Content.Plain.NAME))
          .may("releases", new Content.Many(ANYTHING))
          .oneOf(
              Keys.of("trial").need("nights", Content.groups(CHANGE)),
              Keys.of("trial")
                  .need("day", Content.Plain.DATE)
                  .need("expect", Content.group(EXPECTED)))
          .notes("note")
          .free();
  static final Keys FILE = Keys.of("cases").need("cases", Content.groups(CASE));

  private static final Keys SURVIVOR =
      Keys.of("survivor")
          .need("in", Content.Plain.TEXT)
          .need("of", Content.Plain.TEXT)
          .need("was", Content.Plain.TEXT)
          .may("now", Content.Plain.TEXT)
          .need("because", Scalars.BOTH_LANGUAGES);

  /** Why some mutants may survive. */
  static final Keys SURVIVORS = Keys.of("survivors").need("survivors", Content.groups(SURVIVOR));

  private CaseKeys() {}
}

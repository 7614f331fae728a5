package wuse.dossier;

import java.util.List;
import wuse.facts.UnfitFact;
import wuse.policy.Faults;
import wuse.policy.NearestName;
import wuse.policy.Node;

/** Says of a value that can be no fact where it stands. */
record Unfit(Faults faults) {

  void report(UnfitFact unfit, Node.Place place) {
    List<String> allowed = unfit.allowed();
    faults.error(
        code(unfit.reason()),
        place,
        unfit.field(),
        unfit.written(),
        NearestName.of(unfit.written(), allowed),
        String.join("、", allowed));
  }

  private static String code(UnfitFact.Reason reason) {
    return switch (reason) {
      case WRONG_TYPE -> "W0811";
      case WRONG_FORM -> "W0812";
      case NOT_IN_LIST -> "W0813";
      case UNKNOWN_CODE -> "W0814";
      case CHECK_CHARACTER -> "W0815";
      case NEGATIVE -> "W0816";
      case OUT_OF_RANGE -> "W0817";
      case DATE_ORDER -> "W0818";
      case MISSING -> "W0819";
      case TOO_LONG -> "W0820";
      case BAD_CHARACTER -> "W0821";
      case UNKNOWN_FIELD, NOT_SETTABLE -> "W0822";
    };
  }
}

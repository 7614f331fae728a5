package wuse.app.county;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 经过: what went wrong at a unit, drawn before any fact is, so that its facts agree. */
record Course(List<Breach> breaches, List<Spell> spells) {
  private static final int THREE_YEARS = 1_080;
  private static final int YEAR = 365;
  private static final int MOST_BREACHES = 4;
  private static final int WATER = 2;

  static Course of(String unit, Almanac almanac, Conduct conduct, Offence.Means means, Lot lot) {
    List<Breach> breaches = new ArrayList<>();
    for (int i = 0; i < MOST_BREACHES; i++) {
      if (lot.chance(conduct.breaches() / MOST_BREACHES)) {
        breaches.add(breach(unit, almanac, Offence.of(means, lot), lot));
      }
    }
    return new Course(breaches, means.monitored() ? spells(conduct, breaches, lot) : List.of());
  }

  private static Breach breach(String unit, Almanac almanac, Offence offence, Lot lot) {
    int ago = lot.between(3, THREE_YEARS);
    String event = unit + "/" + almanac.text(ago) + "/" + offence.category();
    return new Breach(offence, ago, event, ending(offence, ago, lot), offence.fine(lot));
  }

  private static Breach.Ending ending(Offence offence, int ago, Lot lot) {
    int lots = lot.below(100);
    if (offence.violation() == null && lots < 12) {
      return Breach.Ending.NO_PENALTY;
    }
    if (lots < 22) {
      return lots < 16
          ? Breach.Ending.QUASHED
          : lots < 18 ? Breach.Ending.WITHDRAWN : Breach.Ending.VARIED;
    }
    return ago > YEAR / 2 && lots < 50 ? Breach.Ending.REPAIRED : Breach.Ending.STANDS;
  }

  private static List<Spell> spells(Conduct conduct, List<Breach> breaches, Lot lot) {
    List<Spell> spells = new ArrayList<>();
    for (Breach breach : breaches) {
      if (breach.offence() == Offence.EXCEEDING && breach.ago() < YEAR) {
        spells.add(spell(breach.ago(), Spell.Excuse.NONE, breach.event(), lot));
      }
    }
    int often = lot.below(1 + (int) (conduct.slip() * 4)) / 2;
    for (int i = 0; i < often; i++) {
      spells.add(spell(lot.below(YEAR), excuse(lot), null, lot));
    }
    return spells;
  }

  private static Spell.Excuse excuse(Lot lot) {
    Spell.Excuse[] usual = Spell.Excuse.values();
    return usual[lot.below(usual.length)];
  }

  private static Spell spell(int ago, Spell.Excuse excuse, @Nullable String event, Lot lot) {
    boolean caught = event != null;
    int outfall = caught || lot.chance(0.25) ? WATER : lot.below(WATER);
    int most = caught ? 2_300 : 1_600;
    int days = caught ? lot.between(1, 4) : 1 + lot.below(2) * lot.below(2);
    return new Spell(outfall, lot.below(4), ago, days, lot.between(1_020, most), excuse, event);
  }
}

package wuse.app.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.facts.Held;
import wuse.facts.UnitId;
import wuse.facts.enterprise.UnitProfile;
import wuse.facts.permit.Outlet;
import wuse.facts.permit.Permit;
import wuse.facts.permit.PermittedLimit;
import wuse.facts.permit.Registration;
import wuse.facts.snapshot.FactBlocks;
import wuse.sources.Resolution;
import wuse.sources.UnitKeys;
import wuse.sources.UnitRegister;
import wuse.sources.Units;
import wuse.sources.written.Absent;

/**
 * Tells rows whose they are. The tables narrow a question to the few units that any of its keys
 * names; {@link UnitRegister} then judges between these, so that both judge alike.
 */
final class Register implements Units {
  static final Set<FactKind<?>> KINDS =
      Set.of(
          FactKind.of(UnitProfile.class),
          FactKind.of(Permit.class),
          FactKind.of(Registration.class),
          FactKind.of(Outlet.class),
          FactKind.of(PermittedLimit.class));
  private static final int REMEMBERED = 20_000;
  private static final int SITE = 21;

  private final Database database;
  private final FactBlocks blocks;
  private final Map<UnitKeys, Resolution> answers = remembering();
  private final Map<UnitId, UnitRegister> single = remembering();

  Register(Database database, FactBlocks blocks) {
    this.database = database;
    this.blocks = blocks;
  }

  private static <K, V> Map<K, V> remembering() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  /** What was asked before may be answered otherwise now. */
  synchronized void forget() {
    answers.clear();
    single.clear();
  }

  @Override
  public synchronized Resolution find(UnitKeys keys) {
    Resolution known = answers.get(keys);
    if (known == null) {
      known = ofUnits(named(keys)).find(keys);
      answers.put(keys, known);
    }
    return known;
  }

  @Override
  public synchronized Collection<Outlet> outlets(UnitId unit) {
    return single(unit).outlets(unit);
  }

  @Override
  public synchronized Collection<PermittedLimit> limits(UnitId unit) {
    return single(unit).limits(unit);
  }

  private UnitRegister single(UnitId unit) {
    UnitRegister known = single.get(unit);
    if (known == null) {
      List<Integer> number =
          database
              .sql("select no from unit where id = ?")
              .param(unit.text())
              .query(Integer.class)
              .list();
      known = ofUnits(number);
      single.put(unit, known);
    }
    return known;
  }

  private UnitRegister ofUnits(Collection<Integer> numbers) {
    UnitRegister register = new UnitRegister();
    for (List<Integer> part : Database.parts(List.copyOf(numbers), 500)) {
      String sql =
          "select id, register from unit where no in (" + Database.marks(part.size()) + ")";
      database
          .sql(sql)
          .params(part)
          .query((row, n) -> facts(new UnitId(row.getString(1)), row.getBytes(2)))
          .list()
          .forEach(register::learn);
    }
    return register;
  }

  private List<Fact> facts(UnitId unit, byte[] block) {
    return block == null ? List.of() : blocks.read(unit, block).stream().map(Held::fact).toList();
  }

  private Collection<Integer> named(UnitKeys keys) {
    List<String> words = new ArrayList<>();
    if (keys.permit() != null) {
      words.add(site(keys.permit().site()));
      words.add(credit(keys.permit().holder()));
    }
    if (keys.credit() != null) {
      words.add(credit(keys.credit().text()));
    }
    if (keys.name() != null) {
      words.add(name(keys.name()));
    }
    Set<Integer> numbers = new TreeSet<>();
    if (!words.isEmpty()) {
      String sql =
          "select unit_no from unit_key where word in (" + Database.marks(words.size()) + ")";
      numbers.addAll(database.sql(sql).params(words).query(Integer.class).list());
    }
    if (keys.code() != null) {
      numbers.addAll(
          database
              .sql("select no from unit where id = ?")
              .param(keys.code().strip())
              .query(Integer.class)
              .list());
    }
    return numbers;
  }

  /** The words by which this unit is found. */
  static Set<String> words(Dossier dossier) {
    Set<String> words = new TreeSet<>();
    for (UnitProfile profile : dossier.facts(FactKind.of(UnitProfile.class))) {
      words.add(name(profile.name()));
      if (profile.creditCode() != null) {
        words.add(credit(profile.creditCode().text()));
      }
      if (profile.legalPerson() != null) {
        words.add(name(profile.legalPerson()));
      }
    }
    dossier.facts(FactKind.of(Permit.class)).forEach(p -> words.add(site(p.number().site())));
    for (Registration registration : dossier.facts(FactKind.of(Registration.class))) {
      if (registration.number().length() > SITE) {
        words.add(site(registration.number().substring(0, SITE)));
      }
    }
    return words;
  }

  private static String site(String site) {
    return "s:" + site;
  }

  private static String credit(String code) {
    return "c:" + code;
  }

  // as UnitRegister folds names
  private static String name(String name) {
    return "n:" + Absent.folded(name);
  }
}

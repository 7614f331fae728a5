package wuse.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wuse.facts.snapshot.BrokenBlock;
import wuse.facts.snapshot.PackedIn;
import wuse.facts.snapshot.PackedOut;

/**
 * What all decisions of one slice of a pack have in common: indicators with their articles, in
 * order, and the words that they are written with. Kept once, so that a decision need not repeat
 * it.
 */
public final class Roll {
  private static final int FORM = 1;
  private static final List<String> USUAL =
      List.of(
          "绿", "蓝", "黄", "橙", "红", "未评定", "数据不足", "UPGRADE", "未申请", "不符合", "建议纳入", "在册", "暂停",
          "建议移出", "移出", "禁入", "到期", "待补数据");

  private final List<Entry> entries;
  private final List<String> words;
  private final Map<String, Integer> numbers = new HashMap<>();

  private Roll(List<Entry> entries, List<String> words) {
    this.entries = List.copyOf(entries);
    this.words = List.copyOf(words);
    for (String word : this.words) {
      numbers.put(word, numbers.size());
    }
  }

  /** An indicator and the articles in force. */
  record Entry(String id, List<String> basis) {
    Entry {
      basis = List.copyOf(basis);
    }
  }

  /**
   * @param any one decision of the slice
   * @param terms keys of all terms that decisions of the slice may have read
   */
  public static Roll of(Decision any, List<String> terms) {
    List<Entry> entries = any.findings().stream().map(f -> new Entry(f.id(), f.basis())).toList();
    Set<String> words = new LinkedHashSet<>(USUAL);
    words.addAll(terms);
    entries.forEach(entry -> words.add(entry.id()));
    if (any.result() instanceof Decision.Coloured coloured) {
      coloured.categories().forEach(category -> words.add(category.category()));
    }
    return new Roll(entries, List.copyOf(words));
  }

  List<Entry> entries() {
    return entries;
  }

  /** A number where the word is known, else the word itself. */
  void write(String word, PackedOut out) {
    Integer number = numbers.get(word);
    if (number == null) {
      out.octet(0).text(word);
    } else {
      out.unsigned(number + 1L);
    }
  }

  String read(PackedIn in) {
    int number = in.whole();
    if (number == 0) {
      return in.text();
    }
    if (number > words.size()) {
      throw new BrokenBlock("unknown word " + number);
    }
    return words.get(number - 1);
  }

  /** As it is kept. */
  public byte[] toBytes() {
    PackedOut out = new PackedOut().octet(FORM).unsigned(entries.size());
    for (Entry entry : entries) {
      out.text(entry.id());
      texts(entry.basis(), out);
    }
    texts(words, out);
    return out.toBytes();
  }

  private static void texts(List<String> texts, PackedOut out) {
    out.unsigned(texts.size());
    texts.forEach(out::text);
  }

  /**
   * From {@link #toBytes()}.
   *
   * @throws BrokenBlock if the bytes are none
   */
  public static Roll parse(byte[] bytes) {
    PackedIn in = new PackedIn(bytes);
    if (in.octet() != FORM) {
      throw new BrokenBlock("unknown form of roll");
    }
    int count = in.count();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(new Entry(in.text(), texts(in)));
    }
    return new Roll(entries, texts(in));
  }

  private static List<String> texts(PackedIn in) {
    int count = in.count();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(in.text());
    }
    return texts;
  }
}

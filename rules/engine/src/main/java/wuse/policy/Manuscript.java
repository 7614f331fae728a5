package wuse.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * 文稿: the files of the packs, read and parsed once, from which packs can be read again and again
 * with one page changed. Nothing is ever written.
 */
public final class Manuscript {
  private final Pages pages;
  private final Reading reading;
  private final BiFunction<Pages, Faults, Reading> again;
  private final Map<String, FormReader> forms;

  Manuscript(
      Pages pages,
      Reading reading,
      Map<String, FormReader> forms,
      BiFunction<Pages, Faults, Reading> again) {
    this.pages = pages;
    this.reading = reading;
    this.forms = forms;
    this.again = again;
  }

  /** What was read, with all that is wrong with it. */
  public Reading reading() {
    return reading;
  }

  /** Paths below the root of the files that end so in a folder and those below it, in order. */
  public List<String> files(String folder, String ending) {
    return pages.files(folder, ending);
  }

  /** The page of a YAML file below the root. */
  public Node page(String file) {
    return pages.node(file);
  }

  /** What is wrong with the YAML of one file. */
  public List<Fault> faults(String file) {
    return pages.faults().stream().filter(fault -> fault.at().file().equals(file)).toList();
  }

  /** The text of a rule file below the root; empty where it cannot be read. */
  public String text(String file) {
    String text = pages.text(file);
    return text == null ? "" : text;
  }

  /** All packs asked for, read again with another page in the place of one. */
  public Reading with(String file, Node page) {
    Faults faults = new Faults();
    return again.apply(pages.with(file, page), faults);
  }

  /** All packs asked for, read again with another text in the place of a rule file. */
  public Reading with(String file, String text) {
    Faults faults = new Faults();
    return again.apply(pages.with(file, text), faults);
  }

  /**
   * One indicator of a pack read again from another page; no other file is looked at. Empty where
   * the reader refuses the page.
   */
  public Optional<Indicator> indicator(
      String pack, Collection<Pack.Category> categories, String file, Node page) {
    FormReader form = forms.get(pack);
    @Nullable Indicator read =
        form == null ? null : form.again(new IndicatorFile(file, page), categories);
    return Optional.ofNullable(read);
  }
}

package wuse.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import wuse.app.report.ReportPage;
import wuse.app.settings.PolicyMode;
import wuse.app.sheet.Samples;
import wuse.app.shelf.Desk;
import wuse.app.store.Store;
import wuse.facts.UnitId;

/** What every page shows around what it is about. */
@ControllerAdvice
class Frame {
  /** A part of the site. */
  record Way(String address, String name) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("/", "nav.night"),
          new Way("/units", "nav.units"),
          new Way("/whitelist", "nav.whitelist"),
          new Way("/nights", "nav.nights"),
          new Way("/workbench", "nav.workbench"),
          new Way("/quarantine", "nav.quarantine"),
          new Way("/journal", "nav.journal"));

  private final Store store;
  private final Desk desk;
  private volatile boolean sample;

  Frame(Store store, Desk desk) {
    this.store = store;
    this.desk = desk;
  }

  /** Whether nights are graded by signed versions alone. */
  @ModelAttribute("signed")
  boolean signed() {
    return desk.mode() == PolicyMode.SIGNED;
  }

  /** The language of the page, as HTML names it. */
  @ModelAttribute("htmlLang")
  String htmlLang(Locale locale) {
    return locale.getLanguage().equals("en") ? "en" : "zh-CN";
  }

  /** The language of the page, as the house names it: {@code zh} or {@code en}. */
  @ModelAttribute("lang")
  String lang(Locale locale) {
    return locale.getLanguage().equals("en") ? "en" : "zh";
  }

  /** This very page in the other language. */
  @ModelAttribute("otherLang")
  String otherLang(HttpServletRequest request, Locale locale) {
    UriComponentsBuilder here = UriComponentsBuilder.newInstance();
    request
        .getParameterMap()
        .forEach((name, values) -> here.queryParam(name, List.of(values).toArray()));
    return here.replaceQueryParam("lang", locale.getLanguage().equals("en") ? "zh" : "en")
        .encode()
        .build()
        .toUriString();
  }

  /** Whether the units are made up; what was so stays so while the store does not answer. */
  @ModelAttribute("sample")
  boolean sample() {
    if (!sample) {
      try {
        sample =
            store.dossiers().freshness().stream()
                .anyMatch(source -> Samples.madeUp(source.source()));
      } catch (RuntimeException storeIsSilent) {
        return sample;
      }
    }
    return sample;
  }

  /** Who looks; null before the login. */
  @ModelAttribute("visitor")
  @Nullable Visitor visitor(@AuthenticationPrincipal @Nullable Visitor visitor) {
    return visitor;
  }

  /** Where the way through the site leads whom. */
  @ModelAttribute("ways")
  List<Way> ways(@AuthenticationPrincipal @Nullable Visitor visitor) {
    return visitor == null
        ? List.of()
        : WAYS.stream().filter(way -> Gate.lets(visitor.roles(), way.address())).toList();
  }

  /** How values are written; for the templates. */
  @ModelAttribute("says")
  ReportPage.Said says(Locale locale) {
    return new ReportPage.Said(lang(locale));
  }

  /** How results are drawn; for the templates. */
  @ModelAttribute("marks")
  ReportPage.Marks marks() {
    return new ReportPage.Marks();
  }

  /** How a unit stands in an address; for the templates. */
  @ModelAttribute("at")
  Function<UnitId, String> at() {
    return UnitAddress::of;
  }

  /** Where we are, for the way through the site. */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI();
  }
}

package wuse.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvWriteFeature;
import wuse.app.account.Accounts;
import wuse.app.account.Entry;
import wuse.app.account.Journal;
import wuse.app.preview.MoversTable;
import wuse.app.store.Directory;
import wuse.app.store.DirectoryQuestion;
import wuse.app.store.DirectoryQuestion.Mark;
import wuse.app.store.DirectoryRow;
import wuse.app.store.Run;
import wuse.app.store.Store;

/** 名录下载: what the list shows as a table for spreadsheets, row by row, however long. */
@Controller
class UnitsTable {
  private static final int PAGE = 1_000;
  private static final List<String> COLUMNS =
      List.of(
          "id", "name", "credit", "region", "industry", "category", "result", "effective", "score");
  private static final String BOM = "\uFEFF";

  private final Store store;
  private final Policies policies;
  private final Rows rows;
  private final Accounts accounts;
  private final MessageSource sentences;
  private final CsvMapper csv =
      CsvMapper.builder().enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS).build();

  UnitsTable(
      Store store, Policies policies, Rows rows, Accounts accounts, MessageSource sentences) {
    this.store = store;
    this.policies = policies;
    this.rows = rows;
    this.accounts = accounts;
    this.sentences = sentences;
  }

  @GetMapping("/units.csv")
  void table(
      @RequestParam MultiValueMap<String, String> parameters,
      @AuthenticationPrincipal Visitor visitor,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    UnitsAsked asked = UnitsAsked.of(parameters);
    Run run = store.runs().latest().orElseThrow(NotThere::new);
    Policies.Named pack =
        Policies.chosen(policies.scorecards(run), asked.get("pack")).orElseThrow(NotThere::new);
    rows.fresh(pack.path());
    String file = "wuse-units-" + run.day() + ".csv";
    accounts
        .journal()
        .add(
            new Journal.Hand(visitor.getUsername(), request.getRemoteAddr()),
            Entry.What.TAKEN,
            "",
            request.getQueryString() == null ? file : file + "?" + request.getQueryString());
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
    try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      out.write(BOM);
      write(out, pack.path(), asked.question(), locale);
    }
  }

  private void write(Writer out, String pack, DirectoryQuestion question, Locale locale) {
    Directory directory = store.directory();
    try (SequenceWriter lines = csv.writer().writeValues(out)) {
      lines.write(
          COLUMNS.stream()
              .map(column -> sentences.getMessage("units." + column, null, locale))
              .toArray());
      List<DirectoryRow> page = directory.first(pack, question, PAGE);
      while (!page.isEmpty()) {
        page.forEach(row -> lines.write(cells(row, locale)));
        DirectoryRow last = page.get(page.size() - 1);
        Mark mark = new Mark(last.score(), last.unit().text());
        page = page.size() < PAGE ? List.of() : directory.behind(pack, question, mark, PAGE);
      }
    }
  }

  private Object[] cells(DirectoryRow row, Locale locale) {
    Object score = row.score();
    return Stream.of(
            row.unit().text(),
            row.name(),
            row.credit(),
            row.region().isEmpty() ? null : UnitsPage.region(row.region()),
            row.industry() == null ? null : UnitsPage.industry(row.industry()),
            row.category() == null ? null : word("category.", row.category(), locale),
            word("result.", row.result(), locale),
            row.effective() == null ? null : word("result.", row.effective(), locale),
            score == null ? null : String.valueOf(score))
        .map(MoversTable::harmless)
        .toArray();
  }

  /** In the reader's language where we have it, else as it stands. */
  private String word(String kind, String word, Locale locale) {
    return Objects.requireNonNull(sentences.getMessage(kind + word, null, word, locale));
  }
}

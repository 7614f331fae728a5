package wuse.app.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import wuse.app.account.Accounts;
import wuse.app.account.Entry;
import wuse.app.account.Journal;
import wuse.app.preview.MoversTable;
import wuse.preview.Preview;

/** 变动名单: all whom a draft moves, to take along. */
@Controller
class MoversAddress {
  private final Previews previews;
  private final Accounts accounts;
  private final MessageSource sentences;

  MoversAddress(Previews previews, Accounts accounts, MessageSource sentences) {
    this.previews = previews;
    this.accounts = accounts;
    this.sentences = sentences;
  }

  @GetMapping("/workbench/preview/{ticket}/movers.csv")
  void table(
      @PathVariable String ticket,
      Locale locale,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Preview preview =
        previews
            .state(ticket)
            .map(Previews.State::preview)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String file = "wuse-movers-" + preview.day() + ".csv";
    Journal.Hand hand = new Journal.Hand(who.getName(), request.getRemoteAddr());
    accounts.journal().add(hand, Entry.What.TAKEN, "", file);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
    String[] columns =
        Objects.requireNonNull(sentences.getMessage("preview.columns", null, locale))
            .split(",", -1);
    Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    new MoversTable(List.of(columns), word -> word(word, locale)).write(out, preview);
  }

  private String word(String word, Locale locale) {
    return Objects.requireNonNull(sentences.getMessage("result." + word, null, word, locale));
  }
}

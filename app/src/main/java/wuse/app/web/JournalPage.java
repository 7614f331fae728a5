package wuse.app.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import wuse.app.account.Accounts;
import wuse.app.account.Entry;

/** 账号日志: who came, who was refused, what was changed. */
@Controller
class JournalPage {
  private static final int PAGE = 100;

  private final Accounts accounts;

  JournalPage(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/journal")
  String entries(@RequestParam(defaultValue = "1") int page, Model model) {
    int shown = Math.max(1, Math.min(page, 100_000));
    List<Entry> entries = accounts.journal().list((shown - 1L) * PAGE, PAGE + 1);
    model.addAttribute("entries", entries.subList(0, Math.min(PAGE, entries.size())));
    model.addAttribute("more", entries.size() > PAGE);
    model.addAttribute("page", shown);
    return "journal";
  }
}

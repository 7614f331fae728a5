package wuse.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 登录. */
@Controller
class LoginPage {

  @GetMapping("/login")
  String login(HttpServletRequest request, Model model) {
    for (String word : new String[] {"refused", "out"}) {
      if (request.getParameter(word) != null) {
        model.addAttribute("notice", "login." + word);
      }
    }
    return "login";
  }
}

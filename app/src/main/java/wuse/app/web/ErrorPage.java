package wuse.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import wuse.app.shelf.Broken;

/** What is shown where a page cannot be: no reason that helps a stranger, no trace. */
@Controller
class ErrorPage implements ErrorController {

  @RequestMapping("/error")
  String error(HttpServletRequest request, Model model) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
    if (request.getAttribute(Broken.class.getName()) instanceof Broken broken) {
      model.addAttribute("broken", broken);
      return "error/503";
    }
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    model.addAttribute("review", String.valueOf(address).startsWith(Gate.REVIEW));
    if (code == HttpStatus.FORBIDDEN.value() || code == HttpStatus.UNAUTHORIZED.value()) {
      return "error/403";
    }
    return code < HttpStatus.INTERNAL_SERVER_ERROR.value() ? "error/404" : "error/500";
  }
}

package wuse.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown where a page cannot be: no reason that helps a stranger, no trace. */
@Controller
class ErrorPage implements ErrorController {

  @RequestMapping("/error")
  String error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
    if (code == HttpStatus.FORBIDDEN.value() || code == HttpStatus.UNAUTHORIZED.value()) {
      return "error/403";
    }
    return code < HttpStatus.INTERNAL_SERVER_ERROR.value() ? "error/404" : "error/500";
  }
}

package wuse.app.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import wuse.app.shelf.Broken;

/** Where the shelf is not whole no page of the workbench is given, but what is broken is. */
@ControllerAdvice
class BrokenShelf {

  @ExceptionHandler(DraftFiles.NotWhole.class)
  void refuse(DraftFiles.NotWhole refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(Broken.class.getName(), refused.broken());
    response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
  }
}

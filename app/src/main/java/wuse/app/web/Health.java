package wuse.app.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import wuse.app.store.Store;

/** Whether the site lives and its store answers; for whatever watches over it. */
@RestController
class Health {
  private final Store store;

  Health(Store store) {
    this.store = store;
  }

  /** {@code 200} or, where the store does not answer, {@code 500}; says nothing else. */
  @GetMapping("/health")
  ResponseEntity<String> health() {
    store.runs().list(1);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body("UP\n");
  }
}

package wuse.app.web;

import wuse.app.store.Run;
import wuse.app.store.Store;

/** How a night stands in an address: by its number. */
final class NightAddress {
  private NightAddress() {}

  /**
   * @throws NotThere if it is no number of a night
   */
  static Run read(String number, Store store) {
    if (!number.matches("\\d{1,15}")) {
      throw new NotThere();
    }
    return store.runs().find(Long.parseLong(number)).orElseThrow(NotThere::new);
  }
}

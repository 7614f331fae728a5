package wuse.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at the site, over real HTTP, with cookies and without a script. */
final class Browser {
  private final URI site;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  Browser(int port) {
    this.site = URI.create("http://127.0.0.1:" + port);
  }

  /** What came back; redirects are shown, not followed. */
  record Page(int status, String body, HttpResponse<String> response) {
    Document document() {
      return Jsoup.parse(body);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** What a reader sees. */
    String text() {
      return document().text();
    }
  }

  Page get(String address) {
    return send(request(address).GET());
  }

  Page send(String method, String address) {
    return send(request(address).method(method, BodyPublishers.noBody()));
  }

  Page get(String address, String header, String value) {
    return send(request(address).header(header, value).GET());
  }

  /** With the token that the login page gives, as its form does. */
  Page post(String address, Map<String, String> form) {
    String token = get("/login").document().select("input[name=_csrf]").attr("value");
    return postPlain(address, form, token);
  }

  Page postPlain(String address, Map<String, String> form, String token) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token))));
  }

  Page signIn(String name, String password) {
    return post("/login", Map.of("username", name, "password", password));
  }

  /** The session's id; empty where there is none. */
  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("wuse"))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(site.resolve(address)).header("Accept", "text/html,*/*");
  }

  private Page send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Page(response.statusCode(), response.body(), response);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException ending) {
      throw new IllegalStateException(ending);
    }
  }
}

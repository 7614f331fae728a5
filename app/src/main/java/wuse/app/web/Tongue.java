package wuse.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;
import wuse.app.settings.Settings;

/**
 * 语言: Chinese, or English for whoever asked for it with {@code lang=en}; remembered in a cookie.
 */
@Component("localeResolver")
final class Tongue implements LocaleResolver, HandlerInterceptor, WebMvcConfigurer {
  private static final String ASKED = "lang";
  private static final String COOKIE = "wuse-lang";
  private static final List<String> SPOKEN = List.of("zh", "en");

  private final Settings.Serving serving;

  Tongue(Settings.Serving serving) {
    this.serving = serving;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    String asked = asked(request);
    if (asked != null) {
      return Locale.forLanguageTag(asked);
    }
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    String remembered = cookie == null ? "" : cookie.getValue();
    return Locale.forLanguageTag(SPOKEN.contains(remembered) ? remembered : "zh");
  }

  private static @Nullable String asked(HttpServletRequest request) {
    String asked = request.getParameter(ASKED);
    return asked != null && SPOKEN.contains(asked) ? asked : null;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String asked = asked(request);
    if (asked != null) {
      ResponseCookie cookie =
          ResponseCookie.from(COOKIE, asked)
              .path("/")
              .httpOnly(true)
              .sameSite("Lax")
              .secure(serving.behindHttps())
              .maxAge(Duration.ofDays(365))
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
    return true;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is asked for with " + ASKED);
  }
}

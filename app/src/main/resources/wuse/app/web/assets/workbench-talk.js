/* How the page talks with the server. A session that has ended is told, never a reason to lose a text. */
(function () {
  'use strict';
  var words = document.getElementById('words').dataset;

  function token() {
    return document.querySelector('#sheet input[name=_csrf]');
  }

  function address(base, parameters) {
    return base + '?' + new URLSearchParams(parameters).toString();
  }

  function tell(text, how) {
    var told = document.getElementById('told');
    var said = document.createElement('span');
    said.className = how || 'notice';
    said.textContent = text;
    told.replaceChildren(said);
  }

  /* Somebody who has signed in again in another window has a new token. */
  async function renewed() {
    var page = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (page.redirected && new URL(page.url).pathname.endsWith('/login')) {
      return false;
    }
    var fresh = new DOMParser().parseFromString(await page.text(), 'text/html');
    var input = fresh.querySelector('#sheet input[name=_csrf]');
    if (!input) {
      return false;
    }
    token().value = input.value;
    return true;
  }

  async function send(base, parameters, text, signal) {
    return fetch(address(base, parameters), {
      method: 'POST',
      signal: signal,
      headers: {
        'Content-Type': 'text/plain;charset=UTF-8',
        'X-CSRF-TOKEN': token().value,
        'HX-Request': 'true'
      },
      body: text
    });
  }

  /* The answer, or null where there is none; then it has been told why. */
  async function post(base, parameters, text, signal) {
    var answer;
    try {
      answer = await send(base, parameters, text, signal);
      if ((answer.status === 401 || answer.status === 403) && (await renewed())) {
        answer = await send(base, parameters, text, signal);
      }
    } catch (stopped) {
      if (stopped.name !== 'AbortError') {
        tell(words.lost);
      }
      return null;
    }
    if (answer.status === 401 || answer.status === 403) {
      tell(words.ended);
      return null;
    }
    if (answer.status === 503) {
      tell(words.broken);
      return null;
    }
    if (answer.status === 413) {
      tell(words.large);
      return null;
    }
    return answer;
  }

  function parsed(html) {
    return new DOMParser().parseFromString(html, 'text/html').body;
  }

  window.wuse = { words: words, post: post, tell: tell, parsed: parsed };
})();

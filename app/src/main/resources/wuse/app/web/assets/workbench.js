/* What happens while somebody writes: check, changes, articles and preview follow the text. */
(function () {
  'use strict';
  var wuse = window.wuse;
  var form = document.getElementById('sheet');
  var PAUSE = 300;

  var find = document.getElementById('find');
  if (find) {
    find.addEventListener('input', narrow);
  }
  function narrow() {
    var asked = find.value.trim().toLowerCase();
    document.querySelectorAll('.desk-tree details').forEach(function (branch) {
      if (asked && !branch.dataset.was) {
        branch.dataset.was = branch.open ? 'open' : 'shut';
      }
    });
    document.querySelectorAll('.desk-tree details li').forEach(function (leaf) {
      leaf.hidden = asked !== '' && leaf.textContent.toLowerCase().indexOf(asked) < 0;
    });
    document.querySelectorAll('.desk-tree details').forEach(function (branch) {
      branch.hidden = asked !== '' && !branch.querySelector('li:not([hidden])');
      branch.open = asked !== '' ? !branch.hidden : branch.dataset.was === 'open' || (!branch.dataset.was && branch.open);
      if (asked === '') {
        delete branch.dataset.was;
      }
    });
  }

  /* ── preview ── */
  var asking = 0;
  async function preview(ticket, turn) {
    var place = document.getElementById('preview-place');
    var answer = await fetch(document.getElementById('desk').dataset.preview + ticket, { headers: { 'HX-Request': 'true' } }).catch(function () {
      return null;
    });
    if (turn !== asking || !answer || !answer.ok) {
      return;
    }
    var part = wuse.parsed(await answer.text()).firstElementChild;
    if (part.dataset.making === 'true') {
      setTimeout(preview, 250, ticket, turn);
      return;
    }
    place.replaceChildren(part);
  }
  function follow() {
    asking += 1;
    var later = document.querySelector('#preview-place .preview');
    if (later && later.dataset.ticket) {
      preview(later.dataset.ticket, asking);
    }
  }
  follow();

  if (!form || !wuse.editor) {
    return;
  }
  var editor = wuse.editor;
  var file = form.elements.file.value;
  var kept = 'wuse-desk ' + form.dataset.who + ' ' + file;
  var version = document.getElementById('version');
  var saved = editor.getValue();

  /* ── faults of the open file in the margin ── */
  function marks() {
    var faults = Array.from(document.querySelectorAll('#faults li')).filter(function (item) {
      return item.dataset.file === file;
    });
    wuse.mark(
      faults.map(function (item) {
        return {
          row: Number(item.dataset.line) - 1,
          column: Number(item.dataset.column) - 1,
          length: Number(item.dataset.length),
          severity: item.dataset.severity,
          text: item.querySelector('.sentence').textContent
        };
      })
    );
  }

  /* ── the version of the rule under the cursor ── */
  function beside() {
    var line = editor.getCursorPosition().row + 1;
    document.querySelectorAll('#beside-place section').forEach(function (section) {
      section.hidden = line < Number(section.dataset.from) || line > Number(section.dataset.to);
    });
  }

  function goTo(line, column) {
    editor.gotoLine(line, column || 0, false);
    editor.focus();
  }

  /* ── live ── */
  var waiting;
  var running;
  async function live() {
    if (running) {
      running.abort();
    }
    running = new AbortController();
    var mine = running;
    document.body.classList.add('checking');
    var answer = await wuse.post(form.dataset.live, { file: file }, editor.getValue(), mine.signal);
    if (mine !== running) {
      return;
    }
    document.body.classList.remove('checking');
    if (!answer || !answer.ok) {
      return;
    }
    var parts = wuse.parsed(await answer.text());
    parts.querySelectorAll('[data-part]').forEach(function (part) {
      var place = document.getElementById(part.dataset.part);
      if (place && part.dataset.part !== 'preview-place') {
        place.replaceChildren.apply(place, part.childNodes);
      }
    });
    var later = parts.querySelector('[data-part=preview-place] .preview');
    var place = document.getElementById('preview-place');
    if (later.dataset.ticket) {
      // what was shown stays until the new one is there
      asking += 1;
      preview(later.dataset.ticket, asking);
    } else {
      asking += 1;
      place.replaceChildren(later);
    }
    marks();
    beside();
  }
  function changed() {
    if (editor.getValue() !== saved) {
      sessionStorage.setItem(kept, JSON.stringify({ text: editor.getValue(), version: version.value }));
      wuse.tell(wuse.words.unsaved, 'soft');
    } else {
      sessionStorage.removeItem(kept);
    }
    clearTimeout(waiting);
    waiting = setTimeout(live, PAUSE);
  }
  editor.session.on('change', changed);
  editor.selection.on('changeCursor', beside);

  /* ── save ── */
  async function save() {
    var text = editor.getValue();
    var answer = await wuse.post(form.dataset.save, { file: file, version: version.value }, text);
    if (!answer) {
      return;
    }
    var told = wuse.parsed(await answer.text()).firstElementChild;
    var said = told.querySelector('[data-version]');
    if (said) {
      version.value = said.dataset.version;
    }
    document.getElementById('told').replaceChildren(told);
    if (answer.ok) {
      saved = text;
      if (editor.getValue() === text) {
        sessionStorage.removeItem(kept);
      }
    }
  }
  form.addEventListener('submit', function (event) {
    if (!event.submitter || event.submitter.id === 'save') {
      event.preventDefault();
      save();
    } else {
      sessionStorage.removeItem(kept);
      saved = editor.getValue();
    }
  });
  editor.commands.addCommand({
    name: 'keep',
    bindKey: { win: 'Ctrl-S', mac: 'Command-S' },
    exec: save
  });
  window.addEventListener('beforeunload', function (event) {
    if (editor.getValue() !== saved && !editor.getReadOnly()) {
      event.preventDefault();
    }
  });

  /* ── places of faults in this file are gone to, not loaded ── */
  document.getElementById('faults-place').addEventListener('click', function (event) {
    var link = event.target.closest('a.place');
    var item = link && link.closest('li');
    if (item && item.dataset.file === file) {
      event.preventDefault();
      goTo(Number(item.dataset.line), Number(item.dataset.column) - 1);
    }
  });

  /* ── begin ── */
  var before = sessionStorage.getItem(kept);
  if (before && !editor.getReadOnly() && JSON.parse(before).text !== saved) {
    editor.setValue(JSON.parse(before).text, -1);
    version.value = JSON.parse(before).version;
    wuse.tell(wuse.words.restored);
  }
  var line = Number(new URLSearchParams(location.search).get('line'));
  if (line > 0) {
    goTo(line, 0);
  }
  marks();
  beside();
})();

/* The editor over the text area: marks, completion, and what a word means. Without it the text area serves. */
(function () {
  'use strict';
  var form = document.getElementById('sheet');
  if (!form || !window.ace) {
    return;
  }
  var ace = window.ace;
  var wuse = window.wuse;
  var area = document.getElementById('text');
  var place = document.getElementById('editor');
  var file = form.elements.file.value;

  // our pages take no style but our own files: the editor's stands in a file too
  ace.config.set('useStrictCSP', true);
  ace.config.set('basePath', new URL('.', document.querySelector('script[src*="/ace.js"], script[src*="/ace-"]').src).pathname);
  ace.config.set('loadWorkerFromBlob', false);

  place.hidden = false;
  area.hidden = true;
  var editor = ace.edit(place, {
    mode: file.endsWith('.drl') ? 'ace/mode/drools' : 'ace/mode/yaml',
    theme: 'ace/theme/textmate',
    value: area.value,
    readOnly: area.readOnly,
    useWorker: false,
    tabSize: 2,
    useSoftTabs: true,
    showPrintMargin: false,
    fontSize: 14,
    // fonts whose Chinese characters are twice as wide as the others
    fontFamily: '"Sarasa Mono SC", "Noto Sans Mono CJK SC", "WenQuanYi Micro Hei Mono", NSimSun, monospace',
    enableKeyboardAccessibility: true,
    textInputAriaLabel: wuse.words.editor,
    enableBasicAutocompletion: true,
    enableLiveAutocompletion: false
  });
  editor.session.setUseWrapMode(false);
  editor.clearSelection();
  editor.session.getUndoManager().reset();

  async function guide(position) {
    var answer = await wuse.post(
      form.dataset.guide,
      { file: file, line: position.row + 1, column: position.column + 1 },
      editor.getValue()
    );
    return answer && answer.ok ? answer.json() : { offers: [], hover: null };
  }

  function said(offer) {
    return [offer.title, offer.more].filter(Boolean).join('\n');
  }

  function written(offer, before) {
    var key = offer.kind === 'key' || (offer.kind === 'term' && !/:\s*\S*$/.test(before));
    return key && !/^\s*\[?.*\[/.test(before) ? offer.text + ': ' : offer.text;
  }

  editor.completers = [
    {
      id: 'wuse',
      identifierRegexps: [/[^\s,:{}[\]"'，：]/],
      getCompletions: function (of, session, position, prefix, callback) {
        var before = session.getLine(position.row).slice(0, position.column - prefix.length);
        guide(position).then(function (answer) {
          callback(
            null,
            answer.offers.map(function (offer, index) {
              return {
                caption: offer.text,
                value: written(offer, before),
                meta: offer.title,
                docText: said(offer),
                score: 10000 - index
              };
            })
          );
        });
      }
    }
  ];

  var tip = new (ace.require('ace/tooltip').HoverTooltip)();
  function show(position, event) {
    guide(position).then(function (answer) {
      if (!answer.hover) {
        return;
      }
      var text = document.createElement('div');
      text.className = 'meaning';
      var name = document.createElement('b');
      name.textContent = answer.hover.text + (answer.hover.title ? ' ' + answer.hover.title : '');
      var more = document.createElement('div');
      more.textContent = answer.hover.more;
      text.append(name, more);
      tip.showForRange(editor, editor.session.getWordRange(position.row, position.column), text, event);
    });
  }
  tip.setDataProvider(function (event) {
    show(event.getDocumentPosition(), event);
  });
  tip.addToEditor(editor);
  editor.commands.addCommand({
    name: 'meaning',
    bindKey: { win: 'Ctrl-Shift-H', mac: 'Command-Shift-H' },
    readOnly: true,
    exec: function () {
      show(editor.getCursorPosition());
    }
  });

  var markers = [];
  var kinds = { ERROR: 'error', WARNING: 'warning', ADVICE: 'info' };
  function mark(faults) {
    var Range = ace.require('ace/range').Range;
    markers.forEach(function (id) {
      editor.session.removeMarker(id);
    });
    markers = faults
      .filter(function (fault) {
        return fault.length > 0;
      })
      .map(function (fault) {
        var range = new Range(fault.row, fault.column, fault.row, fault.column + fault.length);
        return editor.session.addMarker(range, 'wuse-' + kinds[fault.severity], 'text', true);
      });
    editor.session.setAnnotations(
      faults.map(function (fault) {
        return { row: fault.row, column: fault.column, text: fault.text, type: kinds[fault.severity] };
      })
    );
  }

  wuse.editor = editor;
  wuse.mark = mark;
})();

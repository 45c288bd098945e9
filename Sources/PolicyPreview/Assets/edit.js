// The edit view: checks what is typed, marks findings, saves, and never loses a text.
(function () {
  'use strict';

  function get(id) { return document.getElementById('page-' + id); }

  var main = get('main');
  var text = get('text');
  var marks = document.querySelector('.edit-marks');
  var conflict = get('conflict');
  var saved = text.value;              // as the file had it when it was loaded or saved
  var sha256 = main.dataset.sha256;
  var generation = Number(main.dataset.generation);
  var other = null;                    // the digest of the file as it was shown in the conflict
  var findings = [];
  var places = [];                     // the first line of each paragraph, and its address
  var followed = null;
  var timer = null;
  var isChecking = false;
  var isAgain = false;
  var isSaving = false;
  var waiting = false;

  function isChanged() { return text.value !== saved; }

  function say(words) { get('state').textContent = words; }

  function sayChanged() { say(isChanged() ? 'Not saved yet.' : 'Nothing is changed.'); }

  function element(name, className, words) {
    var node = document.createElement(name);
    if (className) { node.className = className; }
    if (words) { node.textContent = words; }
    return node;
  }

  // Sending. Every text goes as JSON with a header that no other page can set.
  function send(address, value) {
    return fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Policybook': '1' },
      body: JSON.stringify(value)
    });
  }

  // The caret
  function lineOf(offset) { return text.value.slice(0, offset).split('\n').length; }

  function sayCaret() {
    var line = lineOf(text.selectionStart);
    if (get('caret').textContent !== 'Line ' + line) { get('caret').textContent = 'Line ' + line; }
    follow(line);
  }

  // The pane beside the text shows the paragraph with the caret, where it scrolls by itself.
  function follow(line) {
    var pane = get('page');
    var address = null;
    places.forEach(function (place) { if (place.line <= line) { address = place.address; } });
    if (address === followed) { return; }
    followed = address;
    var target = address && document.getElementById(address);
    if (pane.hidden || pane.scrollHeight <= pane.clientHeight) { return; }
    if (!target || !pane.contains(target)) { pane.scrollTop = 0; return; }
    var top = target.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (top < 0 || top > pane.clientHeight * 2 / 3) { pane.scrollTop += top - pane.clientHeight / 4; }
  }

  function go(start, end) {
    // The mark of the place tells where to scroll to; without one, the share of the text does.
    var before = text.value.slice(0, start);
    text.focus();
    text.setSelectionRange(start, end);
    var probe = element('span');
    marks.replaceChildren(document.createTextNode(before), probe);
    text.scrollTop = Math.max(0, probe.offsetTop - text.clientHeight / 3);
    paint();
    sayCaret();
  }

  function goToLine(line) {
    var lines = text.value.split('\n');
    var start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    go(start, start + (lines[line - 1] || '').length);
  }

  // Marks behind the text, letter for letter in the same places
  function paint() {
    var value = text.value;
    var nodes = [];
    var last = 0;
    findings.filter(function (finding) { return finding.end > finding.start; })
      .sort(function (one, two) { return one.start - two.start; })
      .forEach(function (finding) {
        if (finding.start < last) { return; }
        nodes.push(value.slice(last, finding.start));
        nodes.push(element('mark', 'preview-' + finding.severity,
          value.slice(finding.start, finding.end)));
        last = finding.end;
      });
    nodes.push(value.slice(last) + '\n');
    marks.replaceChildren.apply(marks, nodes);
    marks.scrollTop = text.scrollTop;
  }

  // Findings
  function mend(finding) {
    var fixIt = finding.fixIt;
    text.focus();
    text.setSelectionRange(fixIt.start, fixIt.end);
    // This way the browser's own undo takes it back.
    var name = fixIt.replacement === '' ? 'delete' : 'insertText';
    if (!document.execCommand(name, false, fixIt.replacement)) {
      text.setRangeText(fixIt.replacement, fixIt.start, fixIt.end, 'end');
      changed();
    }
  }

  function item(finding) {
    var node = element('li', 'preview-' + finding.severity);
    var button = element('button', 'edit-go', 'Line ' + finding.line
      + (finding.place ? ', ' + finding.place : ''));
    button.type = 'button';
    button.addEventListener('click', function () {
      if (finding.end > finding.start) { go(finding.start, finding.end); }
      else { goToLine(finding.line); }
    });
    var code = element('code', '', finding.code);
    code.title = finding.explanation;
    node.append(element('strong', '', finding.word), ' ', button, ' ' + finding.message + ' ', code);
    if (finding.fixIt) {
      var words = finding.fixIt.replacement.trim();
      var fix = element('button', 'btn edit-fix',
        words === '' ? 'Mend it' : 'Mend it: “' + words.slice(0, 40) + (words.length > 40 ? '…' : '') + '”');
      fix.type = 'button';
      fix.addEventListener('click', function () { mend(finding); });
      node.append(' ', fix);
    }
    return node;
  }

  function showFindings(answer) {
    findings = answer.findings;
    get('findings').replaceChildren.apply(get('findings'), findings.map(item));
    if (get('sum').textContent !== answer.summary) { get('sum').textContent = answer.summary; }
    var elsewhere = get('elsewhere');
    elsewhere.hidden = answer.elsewhere.length === 0;
    elsewhere.querySelector('summary').textContent = answer.elsewhereSummary + ' elsewhere in the book';
    var list = elsewhere.querySelector('ul');
    list.replaceChildren.apply(list, answer.elsewhere.map(function (finding) {
      var node = element('li', 'preview-' + finding.severity);
      node.append(element('strong', '', finding.word),
        ' ' + finding.path + ', line ' + finding.line + ': ' + finding.message + ' ',
        element('code', '', finding.code));
      return node;
    }));
    paint();
  }

  // The page of the draft. Its HTML is the program's own: what an author types is made safe there.
  function showPage(answer) {
    var article = get('article');
    article.className = answer.articleClass;
    article.innerHTML = answer.article;
    answer.findings.slice().reverse().forEach(function (finding) {
      var target = finding.address && document.getElementById(finding.address);
      if (!target || !article.contains(target)) { return; }
      var box = element('div', 'preview-finding preview-' + finding.severity);
      box.setAttribute('role', 'note');
      box.append(element('strong', '', finding.word), ' ' + finding.message);
      var table = target.closest('.scroll');
      if (table) { table.before(box); }
      else if (target.matches('div.clause, div.sub')) { target.firstElementChild.after(box); }
      else if (target.matches('li, blockquote')) { target.prepend(box); }
      else if (target.matches('h2, h3, h4, h5, h6')) { target.after(box); }
      else { target.before(box); }
    });
  }

  function showComparison(comparison) {
    var button = get('show-changes');
    get('changes-head').textContent = comparison ? comparison.title : 'Nothing to compare with';
    get('changes-sum').textContent = !comparison
      ? 'The draft amends no version that is in the book.'
      : comparison.class === 'none' ? 'The two texts are the same, word by word.'
        : 'Class: ' + comparison.class + '. ' + comparison.sentence + ' ' + comparison.counts;
    get('changes-list').innerHTML = comparison ? comparison.html : '';
    button.textContent = comparison && comparison.changes
      ? 'Changes (' + comparison.changes + ', ' + comparison.class + ')' : 'Changes';
  }

  // Checking: one at a time, the newest text last
  function check() {
    if (isChecking) { isAgain = true; return; }
    isChecking = true;
    var sent = text.value;
    send(main.dataset.check, { text: sent }).then(function (response) {
      if (!response.ok) { return response.text().then(function (words) { throw new Error(words); }); }
      return response.json();
    }).then(function (answer) {
      if (sent === text.value) {
        showFindings(answer);
        showPage(answer);
        showComparison(answer.comparison);
        places = answer.places;
        followed = null;
        follow(lineOf(text.selectionStart));
      }
    }).catch(function (error) {
      get('sum').textContent = error instanceof TypeError
        ? 'The preview has stopped, so nothing is checked; your text stays here.' : error.message;
    }).then(function () {
      isChecking = false;
      if (isAgain) { isAgain = false; check(); }
    });
  }

  function changed() {
    sayChanged();
    findings = [];
    paint();
    clearTimeout(timer);
    timer = setTimeout(check, 150);
  }

  // Saving
  function showConflict(file, words) {
    other = file.sha256;
    get('other').value = file.text === null ? '' : file.text;
    get('conflict-why').textContent = words;
    get('over').hidden = other === null;
    get('take').hidden = other === null;
    conflict.hidden = false;
    showFirstDifference(get('other'));
  }

  // What others changed is seen at once, without reading the whole file.
  function showFirstDifference(area) {
    var value = area.value;
    var place = 0;
    while (place < value.length && value[place] === saved[place]) { place += 1; }
    var share = place / Math.max(1, value.length);
    area.setSelectionRange(place, place);
    area.scrollTop = Math.max(0, share * area.scrollHeight - area.clientHeight / 2);
  }

  function tellConflict(file, isSave) {
    var not = isSave ? 'Not saved: ' : 'Do not go on before you have looked: ';
    if (file.sha256 === null) {
      say(not + 'the draft is gone.');
      showConflict(file, 'The file of the draft cannot be read any more: it was published or removed, '
        + 'or is no text. Your text stays below; copy what you need.');
    } else {
      say(not + 'the file has changed meanwhile.');
      showConflict(file, 'Somebody or another program changed the file after it was loaded here. '
        + 'Nothing was written, and your text stays below as you typed it.');
    }
    // Whoever is typing is not interrupted.
    if (isSave) { get('conflict-head').focus(); }
  }

  function save(over) {
    if (isSaving) { return; }
    isSaving = true;
    var sent = text.value;
    say('Saving…');
    send(main.dataset.save, { text: sent, sha256: over || sha256 }).then(function (response) {
      if (response.status === 409) {
        return response.json().then(function (file) { tellConflict(file, true); });
      }
      if (!response.ok) {
        return response.text().then(function (words) { say('Not saved: ' + words); });
      }
      return response.json().then(function (file) {
        sha256 = file.sha256;
        saved = sent;
        conflict.hidden = true;
        if (text.value === sent) { say('Saved.'); } else { sayChanged(); }
      });
    }).catch(function () {
      say('Not saved: the preview has stopped. Your text stays here; start it again, and copy it there.');
    }).then(function () { isSaving = false; });
  }

  function load(file, words) {
    var top = text.scrollTop;
    var place = text.selectionStart;
    text.value = file.text.replace(/^\uFEFF/, '');
    saved = text.value;
    sha256 = file.sha256;
    text.setSelectionRange(place, place);
    text.scrollTop = top;
    findings = [];
    paint();
    say(words);
    check();
  }

  // What others did to the file
  function look() {
    return fetch(main.dataset.file).then(function (response) { return response.json(); })
      .then(function (file) {
        if (isSaving || file.sha256 === sha256) { check(); return; }
        if (file.sha256 !== null && !isChanged()) {
          load(file, 'The file has changed; this is what it says now.');
        } else if (conflict.hidden || other !== file.sha256) {
          tellConflict(file, false);
        }
      });
  }

  function ask() {
    if (waiting || document.hidden) { return; }
    waiting = true;
    fetch(main.dataset.events + '?after=' + generation).then(function (response) {
      return response.json();
    }).then(function (answer) {
      waiting = false;
      if (answer.generation !== generation) {
        generation = answer.generation;
        return look().then(ask);
      }
      ask();
    }).catch(function () {
      waiting = false;
      setTimeout(ask, 2000);
    });
  }

  // Wiring
  function show(name) {
    ['page', 'changes'].forEach(function (pane) {
      get(pane).hidden = pane !== name;
      get('show-' + pane).setAttribute('aria-pressed', String(pane === name));
    });
    followed = null;
    follow(lineOf(text.selectionStart));
  }

  text.addEventListener('input', changed);
  text.addEventListener('scroll', function () { marks.scrollTop = text.scrollTop; });
  document.addEventListener('selectionchange', function () {
    if (document.activeElement === text) { sayCaret(); }
  });
  get('save').addEventListener('click', function () { save(); });
  get('over').addEventListener('click', function () { save(other); });
  get('close').addEventListener('click', function () { conflict.hidden = true; text.focus(); });
  get('take').addEventListener('click', function () {
    // A text that was kept before stays too.
    get('mine').value = text.value
      + (get('kept').hidden ? '' : '\n\n----------\n\n' + get('mine').value);
    get('kept').hidden = false;
    conflict.hidden = true;
    load({ text: get('other').value, sha256: other }, 'This is what the file says now.');
    text.focus();
  });
  get('drop').addEventListener('click', function () { get('kept').hidden = true; text.focus(); });
  get('show-page').addEventListener('click', function () { show('page'); });
  get('show-changes').addEventListener('click', function () { show('changes'); });
  document.addEventListener('keydown', function (event) {
    var modifier = event.ctrlKey || event.metaKey;
    if (!modifier || event.altKey || event.shiftKey || String(event.key).toLowerCase() !== 's') { return; }
    event.preventDefault();
    save();
  });
  window.addEventListener('beforeunload', function (event) {
    if (isChanged() || !get('kept').hidden) { event.preventDefault(); event.returnValue = ''; }
  });
  window.addEventListener('hashchange', goToHash);
  document.addEventListener('visibilitychange', ask);

  function goToHash() {
    var line = /^#line=(\d+)$/.exec(location.hash);
    if (line) { goToLine(Number(line[1])); }
  }

  paint();
  goToHash();
  check();
  ask();
}());

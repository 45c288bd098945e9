// The preview's own: marks findings at their places and shows the page anew when the book changed.
// The built site has none of this.
(function () {
  'use strict';

  var bar = document.getElementById('page-preview');
  if (!bar) { return; }
  var status = bar.querySelector('.preview-status');
  var generation = Number(bar.dataset.generation);
  var waiting = false;

  // A finding stands inside what it is about where that can hold a block, else before it.
  function put(box, place) {
    var target = document.getElementById(place);
    if (!target) { return false; }
    if (target.matches('tr')) { target = target.closest('.scroll') || target.closest('table'); }
    if (target.matches('table')) { target = target.closest('.scroll') || target; }
    if (target.matches('div.clause, div.sub')) {
      target.insertBefore(box, target.firstElementChild ? target.firstElementChild.nextSibling : null);
    } else if (target.matches('li, blockquote')) {
      target.insertBefore(box, target.firstChild);
    } else if (target.matches('h1, h2, h3, h4, h5, h6')) {
      target.after(box);
    } else {
      target.before(box);
    }
    return true;
  }

  function box(finding) {
    var node = document.createElement('div');
    var word = document.createElement('strong');
    node.className = 'preview-finding preview-' + finding.severity;
    node.setAttribute('role', 'note');
    word.textContent = finding.word;
    node.append(word, ' ' + finding.message + ' ');
    if (finding.edit) {
      var link = document.createElement('a');
      link.href = finding.edit;
      link.textContent = 'Edit line ' + finding.line;
      node.append(link);
    } else {
      node.append('(line ' + finding.line + ')');
    }
    return node;
  }

  var data = document.getElementById('page-preview-marks');
  // Backwards, so that several at one place stand in the order of the text.
  JSON.parse(data ? data.textContent : '[]').reverse().forEach(function (finding) {
    put(box(finding), finding.address);
  });

  function ask() {
    // Only the page that is looked at waits: a browser keeps few connections to one server.
    if (waiting || document.hidden) { return; }
    waiting = true;
    fetch(bar.dataset.events + '?after=' + generation).then(function (response) {
      if (!response.ok) { throw new Error(String(response.status)); }
      return response.json();
    }).then(function (answer) {
      waiting = false;
      if (answer.generation !== generation) {
        location.reload();
      } else {
        status.textContent = '';
        ask();
      }
    }).catch(function () {
      waiting = false;
      status.textContent = 'The preview has stopped. This page is not brought up to date any more.';
      setTimeout(ask, 2000);
    });
  }

  document.addEventListener('visibilitychange', ask);
  ask();
}());

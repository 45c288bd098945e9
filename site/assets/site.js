// Progressive enhancement only: every page works in full without this file.
(function () {
  'use strict';

  // Ctrl+K (Cmd+K on a Mac) goes to the search box, where there is one. It is
  // not a bare letter, which could clash with speech input.
  var search = document.querySelector('form.search input');

  if (search) {
    document.addEventListener('keydown', function (event) {
      var modifier = event.ctrlKey || event.metaKey;
      if (!modifier || event.altKey || event.shiftKey) { return; }
      if (typeof event.key !== 'string' || event.key.toLowerCase() !== 'k') { return; }
      event.preventDefault();
      search.focus();
      search.select();
    });
  }

  // An empty date prints as an empty box for the pen, without a browser's "dd/mm/yyyy".
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('.form input[type="date"]').forEach(function (field) {
      field.classList.toggle('is-empty', field.value === '');
    });
  });

  // A click on a paragraph number still follows its link; it also copies the
  // address and says so. Browsers offer the clipboard on secure pages only.
  if (!navigator.clipboard || !navigator.clipboard.writeText) { return; }

  // The status must be in the page before its words are, or it is not read out.
  var status = document.createElement('p');
  var timer;
  status.id = 'page-copied';
  status.className = 'copied';
  status.setAttribute('role', 'status');
  document.body.appendChild(status);

  // "Paragraph 2.6A" becomes "paragraph 2.6A": only the first letter changes.
  function nameOf(link) {
    var name = link.textContent.replace(/\s+/g, ' ').trim();
    return name.charAt(0).toLowerCase() + name.slice(1);
  }

  function say(words) {
    clearTimeout(timer);
    status.textContent = words;
    timer = setTimeout(function () { status.textContent = ''; }, 5000);
  }

  document.addEventListener('click', function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) { return; }
    var link = event.target.closest ? event.target.closest('a.num') : null;
    if (!link) { return; }
    navigator.clipboard.writeText(link.href).then(function () {
      say('Link to ' + nameOf(link) + ' copied');
    }, function () {
      // Refused by the browser or by the reader: the link itself still works.
    });
  });
}());

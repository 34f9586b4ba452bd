// Back leads to the list one came from in this tab, as it was; nothing of it stays once one signed out.
const back = document.querySelector('[data-back]');
if (document.querySelector('[data-list]')) sessionStorage.list = location.pathname + location.search;
else if (!document.querySelector('.mainnav')) sessionStorage.removeItem('list');
if (back && sessionStorage.list) back.href = sessionStorage.list;

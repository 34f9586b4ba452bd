// A list that is looked at says that something changed; it moves nothing under the reader's hand.
const live = document.querySelector('[data-live]');
let stream;
const follow = () => {
  stream?.close();
  if (!live || document.hidden || !live.hidden) return;
  stream = new EventSource('/v1/events/stream');
  stream.addEventListener('message', () => {
    live.hidden = false;
    stream.close();
  });
};
document.addEventListener('visibilitychange', follow);
addEventListener('pagehide', () => stream?.close());
addEventListener('pageshow', follow);

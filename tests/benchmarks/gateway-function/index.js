// The floor: sends what it is given through WeChat's SDK, so many at a time. Nothing is looked up and nothing kept.
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

module.exports.main = async ({ openids, inFlight, message }) => {
  let next = 0;
  let sent = 0;
  const work = async () => {
    for (let touser = openids[next++]; touser !== undefined; touser = openids[next++]) {
      await cloud.openapi.subscribeMessage.send({ ...message, touser });
      sent += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return { sent };
};

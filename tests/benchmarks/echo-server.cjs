// The floor: reads a JSON body, parses it, answers with JSON. Nothing else.
const { createServer } = require('node:http');

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ result: JSON.parse(Buffer.concat(chunks).toString()) }));
  });
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));

// Stands in for the parts of the SDK that build-functions.ts leaves out.
module.exports = {};

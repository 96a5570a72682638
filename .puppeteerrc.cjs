// The browser comes out of an npm package (linux-x64) or from set-up itself, never from an install script.
module.exports = { skipDownload: true };

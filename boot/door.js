// Whoever sees this page was let in by what stands before the site. It tells the pages that were shut out, and goes.
new BroadcastChannel("liveline.door").postMessage("open");
close();

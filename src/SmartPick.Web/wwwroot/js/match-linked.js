// Runs before the first paint: when the address holds a market, the example in its place is not shown for a moment first.
if (location.hash.startsWith("#m=")) document.documentElement.dataset.linked = "";

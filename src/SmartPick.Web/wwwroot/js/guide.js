// Pages to read: nothing but the choice of theme needs a script.
import { startTheme } from "./theme-toggle.js";

startTheme();

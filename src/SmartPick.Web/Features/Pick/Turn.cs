using SmartPick.Engine.Catalog;

namespace SmartPick.Web.Features.Pick;

/// <summary>What a post asks for: the answers, with the button that sent them already applied.</summary>
internal sealed record Turn
{
    private const string Must = "preferences.must";

    private const string Never = "preferences.never";

    /// <summary>The button's command; empty for a plain post.</summary>
    public string Command { get; private init; } = string.Empty;

    /// <summary>The button's argument.</summary>
    public string Argument { get; private init; } = string.Empty;

    /// <summary>The answers after the command.</summary>
    public Answers Answers { get; private init; } = Answers.None;

    /// <summary>What the command did, when it is worth saying.</summary>
    public string? Message { get; private set; }

    /// <summary>How to take back what the command did; null when it is no loss.</summary>
    public Undo? Undo { get; private set; }

    /// <summary>Programs found for a text, by question.</summary>
    public Dictionary<string, IReadOnlyList<ResidencyProgram>> Found { get; } =
        new(StringComparer.Ordinal);

    /// <summary>Reads the button and applies it.</summary>
    public static Turn Take(IFormCollection form, ProgramCatalog catalog)
    {
        var parts = form["do"].ToString().Split(':', 2);
        var turn = new Turn
        {
            Command = parts[0],
            Argument = parts.Length > 1 ? parts[1] : string.Empty,
            Answers = Answers.From(form),
        };
        turn.TakeOffOthers(catalog);
        turn.Apply(catalog);
        turn.FindTyped(catalog);
        return turn;
    }

    private void Apply(ProgramCatalog catalog)
    {
        switch (Command)
        {
            case "override" when IsProgram(Argument, catalog):
                Answers.Add(PickOptions.Overrides, Argument);
                break;
            case "must" when IsProgram(Argument, catalog):
                Answers.Remove(Never, Argument);
                Answers.Add(Must, Argument);
                break;
            case "never" when IsProgram(Argument, catalog):
                Message = $"{NameOf(Argument, catalog)} is left out.";
                Undo = new Undo(
                    (Answers.Has(Must, Argument) ? "must:" : "unnever:") + Argument,
                    "Put it back"
                );
                Answers.Remove(Must, Argument);
                Answers.Add(Never, Argument);
                break;
            case "unmust":
                Answers.Remove(Must, Argument);
                break;
            case "unnever":
                Answers.Remove(Never, Argument);
                break;
            case "signal" when PickOptions.Placed(Argument) is { } placed:
                TakeBack(placed.Program);
                Answers.Add(PickOptions.Signals, Argument);
                break;
            case "advised" when AcgmeCode.TryParse(Argument, out var program):
                TakeBack(program);
                break;
            case "preset":
                Answers.Clear(PickOptions.Preset);
                Answers.Add(PickOptions.Preset, Argument);
                break;
            case "map":
                Answers.Clear(ListView.MapName);
                if (Argument.Length > 0)
                {
                    Answers.Add(ListView.MapName, Argument);
                }

                break;
            case "advised":
                Answers.Clear(PickOptions.Signals);
                break;
            case "add" when Argument.Split(':') is [var name, var code] && IsProgram(code, catalog):
                Answers.Add(name, code);
                Answers.Clear("find." + name);
                break;
        }
    }

    /// <summary>The signal at a program is no longer placed by hand.</summary>
    private void TakeBack(AcgmeCode program)
    {
        foreach (var other in Answers.Many(PickOptions.Signals).ToList())
        {
            if (PickOptions.Placed(other)?.Program == program)
            {
                Answers.Remove(PickOptions.Signals, other);
            }
        }
    }

    /// <summary>A text left in a program question is looked up: one program that fits is taken, several are offered.</summary>
    private void FindTyped(ProgramCatalog catalog)
    {
        string[] specialties = [Answers.One("specialty"), Answers.One("parallel.specialty")];
        foreach (var field in FormField.All.Where(field => field.Kind is AnswerKind.Many))
        {
            var text = Answers.One("find." + field.Name);
            if (text.Length == 0)
            {
                continue;
            }

            var found = ProgramSearch.Find(catalog, specialties, text);
            if (found.Count == 1)
            {
                Answers.Add(field.Name, found[0].Code.Digits);
                Answers.Clear("find." + field.Name);
            }
            else
            {
                Found[field.Name] = found;
            }
        }
    }

    /// <summary>Programs of a specialty that is not asked about any more leave the lists, and it is said.</summary>
    private void TakeOffOthers(ProgramCatalog catalog)
    {
        string[] specialties = [Answers.One("specialty"), Answers.One("parallel.specialty")];
        if (catalog.FindSpecialty(specialties[0]) is null)
        {
            return;
        }

        var taken = 0;
        foreach (var name in FormField.OfPrograms)
        {
            foreach (var text in Answers.Many(name).ToList())
            {
                var isOther =
                    AcgmeCode.TryParse(text, out var code)
                    && catalog.Find(code) is { } program
                    && !specialties.Contains(program.Specialty, StringComparer.Ordinal);
                if (isOther)
                {
                    Answers.Remove(name, text);
                    taken++;
                }
            }
        }

        if (taken > 0)
        {
            Message =
                taken == 1
                    ? "One program of the other specialty was taken off your answers."
                    : FormattableString.Invariant(
                        $"{taken} programs of the other specialty were taken off your answers."
                    );
        }
    }

    private static string NameOf(string digits, ProgramCatalog catalog) =>
        AcgmeCode.TryParse(digits, out var code) && catalog.Find(code) is { } program
            ? program.Name
            : digits;

    private static bool IsProgram(string text, ProgramCatalog catalog) =>
        AcgmeCode.TryParse(text, out var code) && catalog.Find(code) is not null;
}

/// <summary>The button that takes back what was just done.</summary>
/// <param name="Command">The command it sends.</param>
/// <param name="Text">What it says.</param>
public sealed record Undo(string Command, string Text)
{
    /// <summary>The code of the program that it is about.</summary>
    public string Program => Command[(Command.IndexOf(':', StringComparison.Ordinal) + 1)..];
}

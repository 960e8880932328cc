using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SmartPick.Cli.Output;

/// <summary>
/// A report in the making: headings, text and tables, laid out for a width. Text is never read as markup, so nothing a file
/// holds can style or break the page.
/// </summary>
internal sealed class Page
{
    /// <summary>Below this width a page leaves out all but the most important columns.</summary>
    public const int Comfortable = 84;

    private readonly StringBuilder _text = new();
    private readonly IAnsiConsole _console;

    /// <summary>A page of a width, in colour or not.</summary>
    public Page(int width, bool color)
    {
        Width = width;
        _console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new PageOutput(new StringWriter(_text) { NewLine = "\n" }, width),
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        _console.Profile.Width = width;
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>Columns of a line.</summary>
    public int Width { get; }

    /// <summary>True when there is room for all columns.</summary>
    public bool IsWide => Width >= Comfortable;

    /// <summary>What is less important, where colour can say so.</summary>
    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    /// <summary>What matters most.</summary>
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    /// <summary>A heading with a blank line before it.</summary>
    public void Heading(string text)
    {
        if (_text.Length > 0)
        {
            _console.WriteLine();
        }

        _console.Write(new Text(text.ToUpperInvariant() + "\n", Strong));
    }

    /// <summary>A paragraph, wrapped at words.</summary>
    public void Paragraph(string text, Style? style = null) =>
        _console.Write(new Text(text + "\n", style));

    /// <summary>A paragraph behind a mark, its further lines set in.</summary>
    public void Item(string mark, string text) =>
        Write(
            new Grid()
                .AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 1, 0) })
                .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) })
                .AddRow(new Text(mark), new Text(text))
        );

    /// <summary>Lines that are laid out already.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _console.Write(new Text(line + "\n") { Overflow = Overflow.Crop });
        }
    }

    /// <summary>A blank line.</summary>
    public void Blank() => _console.WriteLine();

    /// <summary>Anything that Spectre can render.</summary>
    public void Write(IRenderable renderable) => _console.Write(renderable);

    /// <summary>An empty table in the page's manner.</summary>
    public static Table Table(params (string Title, Justify Side)[] columns)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var (title, side) in columns)
        {
            table.AddColumn(
                new TableColumn(new Text(title))
                {
                    Alignment = side,
                    Padding = new Padding(0, 0, 1, 0),
                }
            );
        }

        return table;
    }

    /// <summary>The page so far, without blanks at the ends of lines and with one blank line where there were several.</summary>
    public override string ToString()
    {
        var page = new StringBuilder();
        var blank = true;
        foreach (var line in _text.ToString().TrimEnd('\n').Split('\n'))
        {
            var text = line.TrimEnd(' ', '\r');
            if (text.Length > 0 || !blank)
            {
                page.Append(text).Append('\n');
            }

            blank = text.Length == 0;
        }

        return page.ToString();
    }

    private sealed class PageOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 1000;

        public void SetEncoding(Encoding encoding) { }
    }
}

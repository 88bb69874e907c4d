using System.Buffers;
using System.Text;

namespace Kyodo.Silo.Import.Csv;

/// <summary>
/// Reads RFC 4180 records one by one, in time linear in the text whatever it holds. Lines end in LF, CR LF or CR. A fault
/// stays with its record: the next one is read as if nothing had happened, but for a quote that is never closed.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="limits">How long a cell and how wide a record may be.</param>
public sealed class CsvTokenizer(string text, ImportLimits limits)
{
    private static readonly SearchValues<char> CellEnds = SearchValues.Create(",\r\n");

    private readonly StringBuilder _quoted = new();
    private int _position;
    private int _line = 1;
    private CsvFault? _fault;

    /// <summary>Reads the next record, blank ones included.</summary>
    /// <returns>The record, or null at the end of the text.</returns>
    public CsvRecord? Read()
    {
        if (_position >= text.Length)
            return null;
        _fault = null;
        var start = _line;
        var cells = new List<CsvCell>();
        while (true)
        {
            var line = _line;
            var cell = Cell(cells.Count);
            if (cells.Count < limits.Columns)
                cells.Add(new(cell, line));
            else
                Report(line, cells.Count, ImportProblemCode.TooManyColumns);
            if (_position < text.Length && text[_position] == ',')
                _position++;
            else
                break;
        }

        EndLine();
        return new(start, cells, _fault);
    }

    private string Cell(int index) => _position < text.Length && text[_position] == '"' ? Quoted(index) : Plain(index);

    private string Plain(int index)
    {
        var rest = text.AsSpan(_position);
        var end = rest.IndexOfAny(CellEnds);
        var length = end < 0 ? rest.Length : end;
        _position += length;
        if (length <= limits.CellCharacters)
            return rest[..length].ToString();
        Report(_line, index, ImportProblemCode.CellTooLong);
        return "";
    }

    private string Quoted(int index)
    {
        var opened = _line;
        _quoted.Clear();
        _position++;
        while (true)
        {
            var rest = text.AsSpan(_position);
            var quote = rest.IndexOf('"');
            var piece = quote < 0 ? rest : rest[..quote];
            _line += CsvText.LineEnds(piece);
            Append(piece, opened, index);
            if (quote < 0)
            {
                _position = text.Length;
                Report(opened, index, ImportProblemCode.UnclosedQuote);
                break;
            }

            _position += quote + 1;
            if (_position >= text.Length || text[_position] != '"')
                break;
            Append("\"", opened, index);
            _position++;
        }

        AfterQuote(index);
        return _quoted.ToString();
    }

    private void AfterQuote(int index)
    {
        var rest = text.AsSpan(_position);
        var end = rest.IndexOfAny(CellEnds);
        var between = end < 0 ? rest : rest[..end];
        if (!between.IsWhiteSpace())
            Report(_line, index, ImportProblemCode.TextAfterQuote);
        _position += between.Length;
    }

    private void Append(ReadOnlySpan<char> piece, int line, int index)
    {
        if (_quoted.Length + piece.Length <= limits.CellCharacters)
            _quoted.Append(piece);
        else
            Report(line, index, ImportProblemCode.CellTooLong);
    }

    private void EndLine()
    {
        if (_position >= text.Length)
            return;
        _position += text[_position] == '\r' && _position + 1 < text.Length && text[_position + 1] == '\n' ? 2 : 1;
        _line++;
    }

    // An unclosed quote is the cause of whatever else was found in the cell that swallowed the rest of the file.
    private void Report(int line, int cell, ImportProblemCode code)
    {
        if (_fault is null || code == ImportProblemCode.UnclosedQuote)
            _fault = new(line, cell, code);
    }
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>Puts definitions in an order where each comes after those it builds on, and finds those that build on themselves. Without recursion, so that no file can exhaust the stack.</summary>
internal sealed class DefinitionOrder(BindingContext context, IReadOnlyDictionary<Name, DefinitionSource> definitions)
{
    public const int LongestChain = 200;

    private readonly Dictionary<Name, int> _depth = [];
    private readonly HashSet<Name> _onPath = [];
    private readonly List<Name> _order = [];

    public IReadOnlyList<Name> Find()
    {
        foreach (var name in definitions.Keys)
        {
            Visit(name);
        }

        return _order;
    }

    private void Visit(Name start)
    {
        if (_depth.ContainsKey(start))
        {
            return;
        }

        var path = new Stack<(Name Name, Queue<Name> Left)>();
        Push(path, start);
        while (path.Count > 0)
        {
            var (name, left) = path.Peek();
            if (left.Count == 0)
            {
                Finish(path.Pop().Name);
            }
            else if (_onPath.Contains(left.Peek()))
            {
                ReportCircle(path, left.Dequeue());
            }
            else if (_depth.ContainsKey(left.Peek()))
            {
                left.Dequeue();
            }
            else
            {
                Push(path, left.Dequeue());
            }
        }
    }

    private void Push(Stack<(Name Name, Queue<Name> Left)> path, Name name)
    {
        _onPath.Add(name);
        path.Push((name, new Queue<Name>(Uses(name))));
    }

    private void Finish(Name name)
    {
        _onPath.Remove(name);
        var depth = 1 + Uses(name).Select(u => _depth.TryGetValue(u, out var d) ? d : 0).DefaultIfEmpty(0).Max();
        if (depth == LongestChain + 1)
        {
            context.Report(BindingDiagnostics.TooLongChain(definitions[name].Span, name.Text, LongestChain));
        }

        _depth[name] = depth;
        _order.Add(name);
    }

    private void ReportCircle(Stack<(Name Name, Queue<Name> Left)> path, Name again)
    {
        var circle = path.Select(p => p.Name).Reverse().SkipWhile(n => n != again).ToArray();
        context.Report(BindingDiagnostics.Circle(definitions[again].Span, [.. circle.Select(n => n.Text), again.Text]));
    }

    private IEnumerable<Name> Uses(Name name) => definitions[name].Uses.Where(definitions.ContainsKey);
}

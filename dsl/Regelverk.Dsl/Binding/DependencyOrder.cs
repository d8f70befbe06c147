using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Puts names in an order where each comes after those it builds on, and finds those that build on themselves. Without recursion, so that no file can exhaust the stack.</summary>
internal sealed class DependencyOrder(BindingContext context, IReadOnlyDictionary<Name, Dependency> names)
{
    /// <summary>Names that build on each other, and the calculations inside each other in their rules, all counted together.</summary>
    public const int LongestChain = 200;

    private readonly Dictionary<Name, int> _depth = [];
    private readonly HashSet<Name> _onPath = [];
    private readonly HashSet<Name> _inReportedCircle = [];
    private readonly List<Name> _order = [];

    public IReadOnlyList<Name> Find()
    {
        foreach (var name in names.Keys)
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
        var below = Uses(name).Select(u => _depth.TryGetValue(u, out var d) ? d : 0).DefaultIfEmpty(0).Max();

        // What is too deep in itself has its own message.
        var own = names[name].Uses.Depth;
        var depth = below + (own > ExpressionBinder.DeepestExpression ? 1 : own);
        if (depth > LongestChain && below <= LongestChain && !_inReportedCircle.Contains(name))
        {
            context.Report(BindingDiagnostics.TooLongChain(names[name].Span, name.Text, LongestChain));
        }

        _depth[name] = depth;
        _order.Add(name);
    }

    /// <summary>Names that build on each other in many ways at once give one message, not one for each way.</summary>
    private void ReportCircle(Stack<(Name Name, Queue<Name> Left)> path, Name again)
    {
        if (_inReportedCircle.Contains(again) || _inReportedCircle.Contains(path.Peek().Name))
        {
            return;
        }

        var circle = path.Select(p => p.Name).Reverse().SkipWhile(n => n != again).ToArray();
        _inReportedCircle.UnionWith(circle);
        context.Report(BindingDiagnostics.Circle(names[again].Span, [.. circle.Select(n => n.Text), again.Text]));
    }

    private IEnumerable<Name> Uses(Name name) => names[name].Uses.Names.Where(names.ContainsKey);
}

/// <summary>What a name builds on.</summary>
/// <param name="Uses">The names it uses, and how deep it is built.</param>
/// <param name="Span">Where it is declared.</param>
internal sealed record Dependency(UsedNames Uses, TextSpan Span);

//! Which file of the program imports which, read from the code as text.
//!
//! Start at [`Sources::imports`]. A name that a `mod.rs` only passes on counts as an import of the file that defines it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A module by its path: `["chart", "fan", "bands"]`.
pub(crate) type Module = Vec<String>;

/// A path as it is written: `["super", "fan", "Band"]`.
type Segments = Vec<String>;

/// The code of every module, comments, texts and tests left out.
pub(crate) struct Sources {
    modules: BTreeMap<Module, Code>,
}

struct Code {
    /// Without the `use` lines.
    body: String,
    /// What each name stands for that a `use` brings in, and whether the line passes it on (`pub use`).
    names: Vec<(String, Segments, bool)>,
    /// Types and functions that are defined here.
    defined: BTreeSet<String>,
}

impl Sources {
    /// All files under a folder; `lib.rs` and `main.rs`, which only list modules, are left out.
    pub(crate) fn read(folder: &Path) -> Self {
        let mut modules = BTreeMap::new();
        read_into(folder, &mut Vec::new(), &mut modules);
        Self { modules }
    }

    /// From module paths (`chart::fan`) and their code.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let module = |path: &str| path.split("::").map(str::to_owned).collect();
        let read = |(path, code): &(&str, &str)| (module(path), Code::read(code));
        Self { modules: files.iter().map(read).collect() }
    }

    /// Every module with the modules that it imports.
    pub(crate) fn imports(&self) -> BTreeMap<Module, BTreeSet<Module>> {
        self.modules
            .iter()
            .map(|(module, code)| (module.clone(), self.of_one(module, code)))
            .collect()
    }

    fn of_one(&self, module: &Module, code: &Code) -> BTreeSet<Module> {
        let used = code.names.iter().filter(|(_, _, is_passed_on)| !is_passed_on);
        let used = used.map(|(_, path, _)| path.clone());
        let in_body = paths(&code.body).into_iter().map(|path| {
            // A path may begin with a module that a `use` has named.
            let named = code.names.iter().find(|(name, _, _)| path.first() == Some(name));
            match named {
                Some((_, start, _)) => start.iter().chain(&path[1..]).cloned().collect(),
                None => path,
            }
        });
        used.chain(in_body)
            .filter_map(|path| self.defining(&self.absolute(module, &path)?, 0))
            .filter(|other| other != module)
            .collect()
    }

    /// A path from the root of the program; `None` for other crates and for names of the language.
    fn absolute(&self, module: &Module, path: &Segments) -> Option<Segments> {
        let rest = |count: usize| path[count..].iter().cloned();
        match path.first()?.as_str() {
            "crate" => Some(rest(1).collect()),
            "self" => Some(module.iter().cloned().chain(rest(1)).collect()),
            "super" => {
                let up = path.iter().take_while(|part| *part == "super").count();
                let kept = module.len().checked_sub(up)?;
                Some(module[..kept].iter().cloned().chain(rest(up)).collect())
            }
            first => {
                let mut child = module.clone();
                child.push(first.to_owned());
                self.modules.contains_key(&child).then(|| {
                    child.extend(rest(1));
                    child
                })
            }
        }
    }

    /// The module that defines what a path names.
    fn defining(&self, path: &Segments, depth: usize) -> Option<Module> {
        let length =
            (1..=path.len()).rev().find(|length| self.modules.contains_key(&path[..*length]))?;
        let module = path[..length].to_vec();
        let code = &self.modules[&module];
        if let Some(name) = path.get(length)
            && !code.defined.contains(name)
            && depth < 8
            && let Some((_, from, _)) = code.names.iter().find(|(own, _, _)| own == name)
        {
            let mut from = self.absolute(&module, from)?;
            from.extend(path[length + 1..].iter().cloned());
            return self.defining(&from, depth + 1);
        }
        Some(module)
    }
}

fn read_into(folder: &Path, at: &mut Module, modules: &mut BTreeMap<Module, Code>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            // Tests beside the code may look anywhere.
            if name != "tests" {
                at.push(name);
                read_into(&path, at, modules);
                at.pop();
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") && name != "tests" {
            let mut module = at.clone();
            match (name.as_str(), at.is_empty()) {
                ("lib" | "main", true) => continue,
                ("mod", false) => {}
                _ => module.push(name),
            }
            modules.insert(module, Code::read(&fs::read_to_string(&path).unwrap()));
        }
    }
}

impl Code {
    fn read(text: &str) -> Self {
        let code = without_texts(without_tests(text));
        let (mut body, mut names) = (String::new(), Vec::new());
        let mut rest = code.as_str();
        while let Some((before, is_public, tree, after)) = next_use(rest) {
            body.push_str(before);
            expand(tree, &mut Vec::new(), &mut |name, path| names.push((name, path, is_public)));
            rest = after;
        }
        body.push_str(rest);
        let defined = defined(&body);
        Self { body, names, defined }
    }
}

/// Tests stand last in a file.
fn without_tests(text: &str) -> &str {
    let tests = text.match_indices("#[cfg(test)]\nmod ").find(|(at, mark)| {
        text[at + mark.len()..].lines().next().is_some_and(|line| line.ends_with('{'))
    });
    tests.map_or(text, |(at, _)| &text[..at])
}

/// Code without comments and without what stands between quotes.
fn without_texts(text: &str) -> String {
    let mut code = String::new();
    for line in text.lines() {
        let mut quoted = false;
        let mut before = ' ';
        let mut letters = line.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' if quoted => {
                    letters.next();
                }
                '"' if before != '\'' => quoted = !quoted,
                '/' if !quoted && letters.peek() == Some(&'/') => break,
                _ if !quoted => code.push(letter),
                _ => {}
            }
            before = letter;
        }
        code.push('\n');
    }
    code
}

/// What stands before the next `use`, whether it is public, its tree, and what follows.
fn next_use(code: &str) -> Option<(&str, bool, &str, &str)> {
    let mut at = 0;
    for line in code.split_inclusive('\n') {
        let own = line.trim_start();
        let is_public = own.starts_with("pub use ");
        let is_shared = own.starts_with("pub(") && own.contains(") use ");
        if is_public || is_shared || own.starts_with("use ") {
            let start = at + code[at..].find("use ")? + 4;
            let end = start + code[start..].find(';')?;
            return Some((
                &code[..at],
                is_public || is_shared,
                &code[start..end],
                &code[end + 1..],
            ));
        }
        at += line.len();
    }
    None
}

/// The paths of a `use` tree, each with the name that it has here.
fn expand(tree: &str, start: &mut Segments, found: &mut impl FnMut(String, Segments)) {
    let tree = tree.trim();
    let Some((head, inner)) = tree.split_once('{') else {
        let (path, alias) =
            tree.split_once(" as ").map_or((tree, None), |(path, own)| (path, Some(own)));
        let mut path: Segments = start.iter().cloned().chain(segments(path)).collect();
        if matches!(path.last().map(String::as_str), Some("self" | "*")) {
            path.pop();
        }
        if let Some(last) = path.last() {
            found(alias.map_or(last.as_str(), str::trim).to_owned(), path);
        }
        return;
    };
    let length = start.len();
    start.extend(segments(head));
    let inner = inner.trim_end().trim_end_matches('}');
    let (mut depth, mut from) = (0, 0);
    for (at, letter) in inner.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                expand(&inner[from..at], start, found);
                from = at + 1;
            }
            _ => {}
        }
    }
    if !inner[from..].trim().is_empty() {
        // The closing bracket of an inner tree may have been trimmed with the outer one.
        let open = inner[from..].matches('{').count() - inner[from..].matches('}').count();
        expand(&format!("{}{}", &inner[from..], "}".repeat(open)), start, found);
    }
    start.truncate(length);
}

fn segments(path: &str) -> impl Iterator<Item = String> {
    path.split("::").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned)
}

/// Paths of two parts and more in code.
fn paths(code: &str) -> Vec<Segments> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let words = code.split(|c: char| !is_part(c) && c != ':');
    words
        .filter(|word| word.contains("::"))
        .map(|word| segments(word.trim_matches(':')).collect())
        .filter(|path: &Segments| path.len() > 1)
        .collect()
}

/// Names of types, functions and constants at the left margin.
fn defined(body: &str) -> BTreeSet<String> {
    const KINDS: [&str; 8] = ["fn", "struct", "enum", "trait", "type", "const", "static", "union"];
    let mut names = BTreeSet::new();
    for line in body.lines().filter(|line| !line.starts_with([' ', '\t'])) {
        let words: Vec<&str> = line
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .filter(|word| !word.is_empty())
            .collect();
        // `const fn` is a function.
        let kind = words
            .windows(2)
            .rposition(|pair| KINDS.contains(&pair[0]) && !KINDS.contains(&pair[1]));
        names.extend(kind.map(|at| words[at + 1].to_owned()));
    }
    names
}

#[test]
fn imports_are_found_by_use_by_path_and_through_a_mod_file() {
    let sources = Sources::of(&[
        ("model", "mod study;\npub use study::Study;\npub mod plan;"),
        (
            "model::study",
            "use super::plan::{Plan, rule::{self, Rule}};\npub struct Study(Plan, Rule);",
        ),
        ("model::plan", "pub mod rule;\npub struct Plan;"),
        ("model::plan::rule", "pub enum Rule {}"),
        (
            "input",
            "// crate::cli::run is only mentioned\nfn read(text: &str) -> crate::model::Study { \"crate::cli\" }",
        ),
        (
            "cli",
            "use crate::{input, model::plan::Plan as Chosen};\nfn run() { input::read(); }\n#[cfg(test)]\nmod tests {\n use crate::model::Study;\n}",
        ),
    ]);
    let imports = sources.imports();
    let of = |module: &str| -> Vec<String> {
        let module: Module = module.split("::").map(str::to_owned).collect();
        imports[&module].iter().map(|own| own.join("::")).collect()
    };
    assert_eq!(of("model::study"), ["model::plan", "model::plan::rule"]);
    assert_eq!(of("input"), ["model::study"]);
    assert_eq!(of("cli"), ["input", "model::plan"]);
}

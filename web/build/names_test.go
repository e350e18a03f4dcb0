package build

import (
	"slices"
	"testing"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/js"
)

func TestNames(t *testing.T) {
	for _, test := range []struct{ sentence, script, want string }{
		{"a function inside takes a name that it does not use of the one around", `export let f=(one)=>one((two)=>two);`, `export let f=(e)=>e((e)=>e);`},
		{"but none that it uses", `export let f=(one)=>one((two)=>two(one));`, `export let f=(e)=>e((t)=>t(e));`},
		{"nor one that only a function inside it uses", `export let f=(one)=>(two)=>(three)=>three(one);`, `export let f=(e)=>(t)=>(t)=>t(e);`},
		{"nor one that is the browser's", `export let f=(one)=>e(one);`, `export let f=(t)=>e(t);`},
		{"a default counts where it is written", `export let f=(one)=>(two=one)=>two;`, `export let f=(e)=>(t=e)=>t;`},
		{"a block has names of its own", `export let f=(one)=>{{let two=1;a(two)}{let three=2;a(three)}b(one)};`, `export let f=(e)=>{{let e=1;a(e)}{let e=2;a(e)}b(e)};`},
		{"a switch too", `export let f=(one)=>{switch(one){case 1:let two=1;a(two)}};`, `export let f=(e)=>{switch(e){case 1:let e=1;a(e)}};`},
		{"a loop too", `export let f=(one)=>{for(let two of one)a(two)};`, `export let f=(e)=>{for(let f of e)a(f)};`},
		{"a var in a block is the function's", `export let f=(one)=>{{var two=1}a(one,two)};`, `export let f=(e)=>{{var r=1}a(e,r)};`},
		{"even before its var", `export let f=(one)=>{two=one;var two;a(two)};`, `export let f=(e)=>{r=e;var r;a(r)};`},
		{"what is caught is the block's behind it", `export let f=(one)=>{try{one()}catch(two){a(two)}};`, `export let f=(t)=>{try{t()}catch(t){a(t)}};`},
		{"a function has its own name inside", `export let f=()=>function one(two){return one(two)};`, `export let f=()=>function t(e){return t(e)};`},
		{"properties keep their names", `export let f=(one)=>one.one+one["one"];`, `export let f=(e)=>e.one+e["one"];`},
		{"also where variables give them", `export let f=(one)=>({one,two:one,one(){}});`, `export let f=(e)=>({one:e,two:e,one(){}});`},
		{"and where variables take them", `export let f=({one,two:three=one,...four})=>[one,three,four];`, `export let f=({one:t,two:e=t,...o})=>[t,e,o];`},
		{"or something else if they are missing", `export let f=({one=1})=>one;`, `export let f=({one:e=1})=>e;`},
		{"texts keep their words", "export let f=(one)=>`one ${one} one`+\"one\"+/one/;", "export let f=(e)=>`one ${e} one`+\"one\"+/one/;"},
		{"in other alphabets too", `export let f=(one)=>"결제"+one;`, `export let f=(e)=>"결제"+e;`},
		{"what is exported keeps its name", `let one=1,two=2;export{one,two as three};`, `let one=1,two=2;export{one,two as three};`},
		{"what is outside of functions gets its name last", `let one=(two)=>two,f=(three)=>one(three);export{f};`, `let t=(e)=>e,f=(e)=>t(e);export{f};`},
		{"or none where nothing is exported, as the page sees it", `let one=(two)=>two;`, `let one=(e)=>e;`},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			all, err := shorterNames(test.script)
			if err != nil {
				t.Fatal(err)
			}
			if got := replaced(test.script, all); got != test.want {
				t.Errorf("%s\nbecame\n%s\ninstead of\n%s", test.script, got, test.want)
			}
		})
	}
}

func TestNoNameIsAWordOfTheLanguage(t *testing.T) {
	const script = "(one,two,three,four,five)=>one"
	program, err := js.Parse(parse.NewInputString(script), js.Options{})
	if err != nil {
		t.Fatal(err)
	}
	places, err := placesOf(variablesOf(program), script, program)
	if err != nil {
		t.Fatal(err)
	}
	giveNames(places, "do")
	var names []string
	for _, place := range places[:5] {
		names = append(names, place.given)
	}
	if want := []string{"d", "o", "dd", "od", "oo"}; !slices.Equal(names, want) {
		t.Errorf("the names are %q instead of %q", names, want)
	}
}

func TestEsbuildTellsWhetherOnlyNamesDiffer(t *testing.T) {
	for _, test := range []struct {
		sentence, one, other string
		same                 bool
	}{
		{"a name is nothing", `export let f=(one,two)=>one-two;`, `export let f=(b,a)=>b-a;`, true},
		{"nor is that it hides another", `export let f=(one)=>one((two)=>two);`, `export let f=(a)=>a((a)=>a);`, true},
		{"but another variable is something", `export let f=(one,two)=>one-two;`, `export let f=(a,b)=>b-a;`, false},
		{"so is one that is hidden where it is used", `export let f=(one)=>(two)=>two(one);`, `export let f=(a)=>(a)=>a(a);`, false},
		{"so is one of the browser's", `export let f=(one)=>a(one);`, `export let f=(a)=>a(a);`, false},
		{"so is a property", `export let f=({one})=>one;`, `export let f=({a})=>a;`, false},
		{"so is the name of an export", `let f=1;export{f as one};`, `let f=1;export{f as a};`, false},
		{"and what cannot be read is no program", `export let f=(one)=>one;`, `export let f=(do)=>do;`, false},
	} {
		if err := sameProgram(test.one, test.other); (err == nil) != test.same {
			t.Errorf("%s: %v", test.sentence, err)
		}
	}
}

// Generated from schemas/config.schema.json by "npm run generate"; do not edit.
import type { ErrorObject } from 'ajv';
import func3Module from 'ajv/dist/runtime/ucs2length.js';

/** True where the data is a valid configuration; else `errors` tells what is wrong, until the next call. */
export interface Validator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

type Compiled = Validator & ((data: unknown, at: object) => boolean);

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:speclint:config.schema.json","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"extends":{"if":{"type":"array"},"then":{"items":{"$ref":"#/definitions/file"},"maxItems":32},"else":{"$ref":"#/definitions/file"}},"exclude":{"$ref":"#/definitions/globs"},"failOn":{"type":"string","enum":["note","warning","error"]},"maxWarnings":{"type":"integer","minimum":0},"overrides":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["files"],"properties":{"files":{"$ref":"#/definitions/globs"},"profile":{"$ref":"#/definitions/profile"},"target":{"$ref":"#/definitions/target"},"targets":{"$ref":"#/definitions/targets"},"define":{"$ref":"#/definitions/define"},"undefine":{"$ref":"#/definitions/undefine"},"with":{"$ref":"#/definitions/conditions"},"without":{"$ref":"#/definitions/conditions"},"macros":{"$ref":"#/definitions/macros"},"rpmlintrc":{"$ref":"#/definitions/rpmlintrc"},"rules":{"$ref":"#/definitions/rules"}}}},"profile":{"$ref":"#/definitions/profile"},"target":{"$ref":"#/definitions/target"},"targets":{"$ref":"#/definitions/targets"},"define":{"$ref":"#/definitions/define"},"undefine":{"$ref":"#/definitions/undefine"},"with":{"$ref":"#/definitions/conditions"},"without":{"$ref":"#/definitions/conditions"},"macros":{"$ref":"#/definitions/macros"},"rpmlintrc":{"$ref":"#/definitions/rpmlintrc"},"rules":{"$ref":"#/definitions/rules"}},"definitions":{"file":{"type":"string","minLength":1},"globs":{"type":"array","maxItems":1000,"items":{"type":"string","minLength":1,"maxLength":1000}},"macroName":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"profileName":{"type":"string","minLength":1},"arch":{"type":"string","pattern":"^[A-Za-z0-9_]+$"},"profile":{"if":{"type":"array"},"then":{"items":{"$ref":"#/definitions/profileName"},"minItems":1,"maxItems":100},"else":{"$ref":"#/definitions/profileName"}},"target":{"if":{"type":"array"},"then":{"items":{"$ref":"#/definitions/arch"},"minItems":1,"maxItems":100},"else":{"$ref":"#/definitions/arch"}},"targets":{"type":"array","minItems":1,"maxItems":100,"items":{"if":{"type":"object"},"then":{"additionalProperties":false,"properties":{"profile":{"$ref":"#/definitions/profile"},"arch":{"$ref":"#/definitions/target"},"define":{"$ref":"#/definitions/define"},"with":{"$ref":"#/definitions/conditions"},"without":{"$ref":"#/definitions/conditions"}}},"else":{"$ref":"#/definitions/profileName"}}},"define":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"},"additionalProperties":{"type":"string"}},"undefine":{"type":"array","items":{"$ref":"#/definitions/macroName"}},"conditions":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9_.+-]+$"}},"macros":{"type":"array","maxItems":100,"items":{"$ref":"#/definitions/file"}},"rpmlintrc":{"type":"array","maxItems":100,"items":{"$ref":"#/definitions/file"}},"level":{"type":"string","enum":["off","note","warning","error"]},"rules":{"type":"object","additionalProperties":{"if":{"type":"object"},"then":{"additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"options":{"type":"object"}}},"else":{"$ref":"#/definitions/level"}}}}};
const schema12 = {"type":"string","minLength":1};
const schema14 = {"type":"array","maxItems":1000,"items":{"type":"string","minLength":1,"maxLength":1000}};
const schema23 = {"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"},"additionalProperties":{"type":"string"}};
const schema24 = {"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9_.+-]+$"}};
const func2 = Object.prototype.hasOwnProperty;
const func3 = func3Module.default;
const schema16 = {"if":{"type":"array"},"then":{"items":{"$ref":"#/definitions/profileName"},"minItems":1,"maxItems":100},"else":{"$ref":"#/definitions/profileName"}};
const schema17 = {"type":"string","minLength":1};

const validate11: Compiled = function (data: any, {instancePath="", parentData, parentDataProperty, rootData=data}: any = {}): boolean {
let vErrors: any = null;
let errors = 0;
const _errs0 = errors;
let valid0 = true;
const _errs1 = errors;
if(!(Array.isArray(data))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = errors;
if(Array.isArray(data)){
if(data.length > 100){
const err1 = {instancePath,schemaPath:"#/then/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.length < 1){
const err2 = {instancePath,schemaPath:"#/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/profileName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/profileName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs7 = errors;
if(typeof data === "string"){
if(func3(data) < 1){
const err5 = {instancePath,schemaPath:"#/definitions/profileName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath,schemaPath:"#/definitions/profileName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema19 = {"if":{"type":"array"},"then":{"items":{"$ref":"#/definitions/arch"},"minItems":1,"maxItems":100},"else":{"$ref":"#/definitions/arch"}};
const schema20 = {"type":"string","pattern":"^[A-Za-z0-9_]+$"};
const pattern0 = new RegExp("^[A-Za-z0-9_]+$", "u");

const validate13: Compiled = function (data: any, {instancePath="", parentData, parentDataProperty, rootData=data}: any = {}): boolean {
let vErrors: any = null;
let errors = 0;
const _errs0 = errors;
let valid0 = true;
const _errs1 = errors;
if(!(Array.isArray(data))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = errors;
if(Array.isArray(data)){
if(data.length > 100){
const err1 = {instancePath,schemaPath:"#/then/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.length < 1){
const err2 = {instancePath,schemaPath:"#/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/arch/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_]+$"},message:"must match pattern \""+"^[A-Za-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/arch/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs7 = errors;
if(typeof data === "string"){
if(!pattern0.test(data)){
const err5 = {instancePath,schemaPath:"#/definitions/arch/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_]+$"},message:"must match pattern \""+"^[A-Za-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath,schemaPath:"#/definitions/arch/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"array","minItems":1,"maxItems":100,"items":{"if":{"type":"object"},"then":{"additionalProperties":false,"properties":{"profile":{"$ref":"#/definitions/profile"},"arch":{"$ref":"#/definitions/target"},"define":{"$ref":"#/definitions/define"},"with":{"$ref":"#/definitions/conditions"},"without":{"$ref":"#/definitions/conditions"}}},"else":{"$ref":"#/definitions/profileName"}}};
const pattern2 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$", "u");
const pattern3 = new RegExp("^[A-Za-z0-9_.+-]+$", "u");

const validate15: Compiled = function (data: any, {instancePath="", parentData, parentDataProperty, rootData=data}: any = {}): boolean {
let vErrors: any = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 100){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs2 = errors;
let valid2 = true;
const _errs3 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(!(((((key0 === "profile") || (key0 === "arch")) || (key0 === "define")) || (key0 === "with")) || (key0 === "without"))){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.profile !== undefined){
if(!(validate11(data0.profile, {instancePath:instancePath+"/" + i0+"/profile",parentData:data0,parentDataProperty:"profile",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data0.arch !== undefined){
if(!(validate13(data0.arch, {instancePath:instancePath+"/" + i0+"/arch",parentData:data0,parentDataProperty:"arch",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
if(data0.define !== undefined){
let data3 = data0.define;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
const _errs12 = errors;
if(typeof key1 === "string"){
if(!pattern2.test(key1)){
const err4 = {instancePath:instancePath+"/" + i0+"/define",schemaPath:"#/definitions/define/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"+"\"",propertyName:key1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid5 = _errs12 === errors;
if(!valid5){
const err5 = {instancePath:instancePath+"/" + i0+"/define",schemaPath:"#/definitions/define/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
for(const key2 in data3){
if(typeof data3[key2] !== "string"){
const err6 = {instancePath:instancePath+"/" + i0+"/define/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/define/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/" + i0+"/define",schemaPath:"#/definitions/define/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.with !== undefined){
let data5 = data0.with;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(!pattern3.test(data6)){
const err8 = {instancePath:instancePath+"/" + i0+"/with/" + i1,schemaPath:"#/definitions/conditions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.+-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.+-]+$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/" + i0+"/with/" + i1,schemaPath:"#/definitions/conditions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/" + i0+"/with",schemaPath:"#/definitions/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data0.without !== undefined){
let data7 = data0.without;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(!pattern3.test(data8)){
const err11 = {instancePath:instancePath+"/" + i0+"/without/" + i2,schemaPath:"#/definitions/conditions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.+-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.+-]+$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/" + i0+"/without/" + i2,schemaPath:"#/definitions/conditions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/" + i0+"/without",schemaPath:"#/definitions/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
var _valid0 = _errs5 === errors;
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs26 = errors;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err14 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/profileName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/profileName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs26 === errors;
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
const err16 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

const schema28 = {"type":"array","items":{"$ref":"#/definitions/macroName"}};
const schema29 = {"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"};
const pattern6 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");

const validate19: Compiled = function (data: any, {instancePath="", parentData, parentDataProperty, rootData=data}: any = {}): boolean {
let vErrors: any = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/macroName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/macroName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

const schema32 = {"type":"array","maxItems":100,"items":{"$ref":"#/definitions/file"}};

const validate21: Compiled = function (data: any, {instancePath="", parentData, parentDataProperty, rootData=data}: any = {}): boolean {
let vErrors: any = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 100){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

const schema34 = {"type":"array","maxItems":100,"items":{"$ref":"#/definitions/file"}};

const validate23: Compiled = function (data: any, {instancePath="", parentData, parentDataProperty, rootData=data}: any = {}): boolean {
let vErrors: any = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 100){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema36 = {"type":"object","additionalProperties":{"if":{"type":"object"},"then":{"additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"options":{"type":"object"}}},"else":{"$ref":"#/definitions/level"}}};
const schema37 = {"type":"string","enum":["off","note","warning","error"]};

const validate25: Compiled = function (data: any, {instancePath="", parentData, parentDataProperty, rootData=data}: any = {}): boolean {
let vErrors: any = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "level") || (key1 === "options"))){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.level !== undefined){
let data1 = data0.level;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/level",schemaPath:"#/definitions/level/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((data1 === "off") || (data1 === "note")) || (data1 === "warning")) || (data1 === "error"))){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/level",schemaPath:"#/definitions/level/enum",keyword:"enum",params:{allowedValues: schema37.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.options !== undefined){
let data2 = data0.options;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/additionalProperties/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs13 = errors;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/level/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((((data0 === "off") || (data0 === "note")) || (data0 === "warning")) || (data0 === "error"))){
const err6 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/level/enum",keyword:"enum",params:{allowedValues: schema37.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err7 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}


const validate10: Compiled = function (data: any, {instancePath="", parentData, parentDataProperty, rootData=data}: any = {}): boolean {
/*# sourceURL="urn:speclint:config.schema.json" */;
let vErrors: any = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.extends !== undefined){
let data1 = data.extends;
const _errs5 = errors;
let valid1 = true;
const _errs6 = errors;
if(!(Array.isArray(data1))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs8 = errors;
if(Array.isArray(data1)){
if(data1.length > 32){
const err3 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/then/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err4 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/definitions/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/definitions/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
var _valid0 = _errs8 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs12 = errors;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err6 = {instancePath:instancePath+"/extends",schemaPath:"#/definitions/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/extends",schemaPath:"#/definitions/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err8 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.exclude !== undefined){
let data3 = data.exclude;
if(Array.isArray(data3)){
if(data3.length > 1000){
const err9 = {instancePath:instancePath+"/exclude",schemaPath:"#/definitions/globs/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(func3(data4) > 1000){
const err10 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/definitions/globs/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func3(data4) < 1){
const err11 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/definitions/globs/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/definitions/globs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/exclude",schemaPath:"#/definitions/globs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.failOn !== undefined){
let data5 = data.failOn;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/failOn",schemaPath:"#/properties/failOn/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data5 === "note") || (data5 === "warning")) || (data5 === "error"))){
const err15 = {instancePath:instancePath+"/failOn",schemaPath:"#/properties/failOn/enum",keyword:"enum",params:{allowedValues: schema11.properties.failOn.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.maxWarnings !== undefined){
let data6 = data.maxWarnings;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/maxWarnings",schemaPath:"#/properties/maxWarnings/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/maxWarnings",schemaPath:"#/properties/maxWarnings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.overrides !== undefined){
let data7 = data.overrides;
if(Array.isArray(data7)){
if(data7.length > 1000){
const err18 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.files === undefined){
const err19 = {instancePath:instancePath+"/overrides/" + i2,schemaPath:"#/properties/overrides/items/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 in data8){
if(!(func2.call(schema11.properties.overrides.items.properties, key1))){
const err20 = {instancePath:instancePath+"/overrides/" + i2,schemaPath:"#/properties/overrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.files !== undefined){
let data9 = data8.files;
if(Array.isArray(data9)){
if(data9.length > 1000){
const err21 = {instancePath:instancePath+"/overrides/" + i2+"/files",schemaPath:"#/definitions/globs/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
let data10 = data9[i3];
if(typeof data10 === "string"){
if(func3(data10) > 1000){
const err22 = {instancePath:instancePath+"/overrides/" + i2+"/files/" + i3,schemaPath:"#/definitions/globs/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func3(data10) < 1){
const err23 = {instancePath:instancePath+"/overrides/" + i2+"/files/" + i3,schemaPath:"#/definitions/globs/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/overrides/" + i2+"/files/" + i3,schemaPath:"#/definitions/globs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/overrides/" + i2+"/files",schemaPath:"#/definitions/globs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.profile !== undefined){
if(!(validate11(data8.profile, {instancePath:instancePath+"/overrides/" + i2+"/profile",parentData:data8,parentDataProperty:"profile",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data8.target !== undefined){
if(!(validate13(data8.target, {instancePath:instancePath+"/overrides/" + i2+"/target",parentData:data8,parentDataProperty:"target",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
if(data8.targets !== undefined){
if(!(validate15(data8.targets, {instancePath:instancePath+"/overrides/" + i2+"/targets",parentData:data8,parentDataProperty:"targets",rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
if(data8.define !== undefined){
let data14 = data8.define;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
const _errs40 = errors;
if(typeof key2 === "string"){
if(!pattern2.test(key2)){
const err26 = {instancePath:instancePath+"/overrides/" + i2+"/define",schemaPath:"#/definitions/define/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"+"\"",propertyName:key2};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var valid16 = _errs40 === errors;
if(!valid16){
const err27 = {instancePath:instancePath+"/overrides/" + i2+"/define",schemaPath:"#/definitions/define/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
for(const key3 in data14){
if(typeof data14[key3] !== "string"){
const err28 = {instancePath:instancePath+"/overrides/" + i2+"/define/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/define/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/overrides/" + i2+"/define",schemaPath:"#/definitions/define/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data8.undefine !== undefined){
if(!(validate19(data8.undefine, {instancePath:instancePath+"/overrides/" + i2+"/undefine",parentData:data8,parentDataProperty:"undefine",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
if(data8.with !== undefined){
let data17 = data8.with;
if(Array.isArray(data17)){
const len4 = data17.length;
for(let i4=0; i4<len4; i4++){
let data18 = data17[i4];
if(typeof data18 === "string"){
if(!pattern3.test(data18)){
const err30 = {instancePath:instancePath+"/overrides/" + i2+"/with/" + i4,schemaPath:"#/definitions/conditions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.+-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.+-]+$"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/overrides/" + i2+"/with/" + i4,schemaPath:"#/definitions/conditions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/overrides/" + i2+"/with",schemaPath:"#/definitions/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data8.without !== undefined){
let data19 = data8.without;
if(Array.isArray(data19)){
const len5 = data19.length;
for(let i5=0; i5<len5; i5++){
let data20 = data19[i5];
if(typeof data20 === "string"){
if(!pattern3.test(data20)){
const err33 = {instancePath:instancePath+"/overrides/" + i2+"/without/" + i5,schemaPath:"#/definitions/conditions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.+-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.+-]+$"+"\""};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/overrides/" + i2+"/without/" + i5,schemaPath:"#/definitions/conditions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/overrides/" + i2+"/without",schemaPath:"#/definitions/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data8.macros !== undefined){
if(!(validate21(data8.macros, {instancePath:instancePath+"/overrides/" + i2+"/macros",parentData:data8,parentDataProperty:"macros",rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data8.rpmlintrc !== undefined){
if(!(validate23(data8.rpmlintrc, {instancePath:instancePath+"/overrides/" + i2+"/rpmlintrc",parentData:data8,parentDataProperty:"rpmlintrc",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data8.rules !== undefined){
if(!(validate25(data8.rules, {instancePath:instancePath+"/overrides/" + i2+"/rules",parentData:data8,parentDataProperty:"rules",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/overrides/" + i2,schemaPath:"#/properties/overrides/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.profile !== undefined){
if(!(validate11(data.profile, {instancePath:instancePath+"/profile",parentData:data,parentDataProperty:"profile",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data.target !== undefined){
if(!(validate13(data.target, {instancePath:instancePath+"/target",parentData:data,parentDataProperty:"target",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
if(data.targets !== undefined){
if(!(validate15(data.targets, {instancePath:instancePath+"/targets",parentData:data,parentDataProperty:"targets",rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
if(data.define !== undefined){
let data27 = data.define;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key4 in data27){
const _errs64 = errors;
if(typeof key4 === "string"){
if(!pattern2.test(key4)){
const err38 = {instancePath:instancePath+"/define",schemaPath:"#/definitions/define/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*(\\([^()]*\\))?$"+"\"",propertyName:key4};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var valid25 = _errs64 === errors;
if(!valid25){
const err39 = {instancePath:instancePath+"/define",schemaPath:"#/definitions/define/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
for(const key5 in data27){
if(typeof data27[key5] !== "string"){
const err40 = {instancePath:instancePath+"/define/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/define/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/define",schemaPath:"#/definitions/define/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.undefine !== undefined){
if(!(validate19(data.undefine, {instancePath:instancePath+"/undefine",parentData:data,parentDataProperty:"undefine",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
let data30 = data.with;
if(Array.isArray(data30)){
const len6 = data30.length;
for(let i6=0; i6<len6; i6++){
let data31 = data30[i6];
if(typeof data31 === "string"){
if(!pattern3.test(data31)){
const err42 = {instancePath:instancePath+"/with/" + i6,schemaPath:"#/definitions/conditions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.+-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.+-]+$"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/with/" + i6,schemaPath:"#/definitions/conditions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/with",schemaPath:"#/definitions/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.without !== undefined){
let data32 = data.without;
if(Array.isArray(data32)){
const len7 = data32.length;
for(let i7=0; i7<len7; i7++){
let data33 = data32[i7];
if(typeof data33 === "string"){
if(!pattern3.test(data33)){
const err45 = {instancePath:instancePath+"/without/" + i7,schemaPath:"#/definitions/conditions/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.+-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.+-]+$"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/without/" + i7,schemaPath:"#/definitions/conditions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/without",schemaPath:"#/definitions/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.macros !== undefined){
if(!(validate21(data.macros, {instancePath:instancePath+"/macros",parentData:data,parentDataProperty:"macros",rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.rpmlintrc !== undefined){
if(!(validate23(data.rpmlintrc, {instancePath:instancePath+"/rpmlintrc",parentData:data,parentDataProperty:"rpmlintrc",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.rules !== undefined){
if(!(validate25(data.rules, {instancePath:instancePath+"/rules",parentData:data,parentDataProperty:"rules",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err48 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateConfig: Validator = validate10;
